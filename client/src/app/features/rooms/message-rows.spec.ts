import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { createRows, receipts } from './message-rows.js';
import { rendered } from './markdown.js';

const said = (seq: number, senderId: string, at = '2026-11-23T01:00:00.000Z'): ShownMessage => ({
  seq,
  kind: 'said',
  senderId,
  clientMsgId: `client-message-${seq}`,
  at,
  body: `${seq}`,
  replyTo: undefined,
  mentions: [],
  files: [],
  editedAt: undefined,
  deleted: false,
  pinned: false,
  reactions: {},
  replies: 0,
  items: [],
});

describe('message rows', () => {
  it('of one sender within minutes > share a seal > until another day', () => {
    const messages = [said(1, 'a'), said(2, 'a'), said(3, 'a', '2026-11-24T01:00:00.000Z')];
    const rows = createRows()(messages, { after: 3, until: 3 }, 'me');
    expect(rows.map((row) => (row.kind === 'message' ? row.first : row.kind))).toEqual([
      'day',
      true,
      false,
      'day',
      true,
    ]);
  });

  it('around midnight in Harbin > are divided there > not at the midnight of Greenwich', () => {
    const messages = [said(1, 'a', '2026-11-23T15:59:00.000Z'), said(2, 'a', '2026-11-23T16:00:00.000Z')];
    const kinds = createRows()(
      [...messages, said(3, 'a', '2026-11-24T00:01:00.000Z')],
      { after: 3, until: 3 },
      'me',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['day', 'message', 'day', 'message', 'message']);
  });

  it('with others’ messages after the cursor > are divided before the first > and count only those', () => {
    const messages = [said(1, 'a'), said(2, 'me'), said(3, 'a'), said(4, 'a')];
    const rows = createRows()(messages, { after: 1, until: 3 }, 'me');
    expect(rows.findIndex(({ kind }) => kind === 'new')).toBe(3);
    expect(rows.find((row) => row.kind === 'new')).toEqual(jasmine.objectContaining({ count: 1 }));
  });

  it('of a list that grows or changes > are those of the whole list > and the rest stays as it was', () => {
    const unseen = { after: 1, until: 3 };
    const messages = [said(1, 'a'), said(2, 'me'), said(3, 'a'), said(4, 'a'), said(5, 'a')];
    const rowsOf = createRows();
    const before = rowsOf(messages, unseen, 'me');
    const changes = [
      [...messages, said(6, 'b')],
      [...messages.slice(0, 3), { ...said(4, 'a'), pinned: true }, said(5, 'a'), said(6, 'b')],
      [said(0, 'a', '2026-11-22T01:00:00.000Z'), ...messages],
      messages.slice(1),
    ];
    for (const changed of changes)
      expect(rowsOf(changed, unseen, 'me')).toEqual(createRows()(changed, unseen, 'me'));
    const again = createRows();
    again(messages, unseen, 'me');
    expect(again([...messages, said(6, 'b')], unseen, 'me')[1]).toBe(again(messages, unseen, 'me')[1]);
    expect(before.length).toBe(7);
  });

  it('of what comes in two pages > count as new what the second one brings', () => {
    const unseen = { after: 1, until: 4 };
    const rowsOf = createRows();
    rowsOf([said(1, 'a'), said(2, 'a')], unseen, 'me');
    const rows = rowsOf([said(1, 'a'), said(2, 'a'), said(3, 'a'), said(4, 'a')], unseen, 'me');
    expect(rows.find((row) => row.kind === 'new')).toEqual(jasmine.objectContaining({ count: 3 }));
  });

  it('receipts > stand after the newest message that so many have seen', () => {
    const seen = receipts([said(1, 'me'), said(2, 'me'), said(3, 'me'), said(4, 'me')], [2, 3], 'me');
    expect([...seen]).toEqual([
      [4, 0],
      [3, 1],
      [2, 2],
    ]);
  });
});

describe('markdown', () => {
  const html = (body: string, names: string[] = []) => {
    const host = document.createElement('div');
    host.append(rendered(body, names));
    return host;
  };

  it('with HTML and dangerous addresses > shows them as text', () => {
    const host = html('<img src=x onerror=alert(1)> [点我](javascript:alert(1)) **粗**');
    expect(host.querySelector('img, a')).toBeNull();
    expect(host.querySelector('strong')?.textContent).toBe('粗');
  });

  it('of mere words > is one paragraph > and what could be markup is read as such', () => {
    expect(html('收到，明天上午 9 点见。').innerHTML).toBe('<p>收到，明天上午 9 点见。</p>');
    expect(html('1. 取样').querySelector('ol li')?.textContent).toBe('取样');
    expect(html('见 www.hit.edu.cn').querySelector('a')).not.toBeNull();
  });

  it('with mentions > sets the names apart > but not in code', () => {
    const host = html('@孟繁星 见 `@孟繁星`', ['孟繁星']);
    expect(host.querySelectorAll('.mention').length).toBe(1);
  });
});
