import { tiles } from '../features/gallery/gallery-samples.js';
import { ProblemError } from '../core/api.js';
import { prepare, render } from '../testing/render.js';
import { Chips } from './chips.js';
import { Dialog } from './dialog.js';
import { FacetList } from './facet-list.js';
import { MarkedText } from './marked-text.js';
import { NameSeal } from './name-seal.js';
import { Pagination } from './pagination.js';
import { ProblemPanel } from './problem-panel.js';
import { ServiceNumber } from './service-number.js';
import { Steps } from './steps.js';
import { Tabs } from './tabs.js';
import { TileMap } from './tile-map.js';

describe('NameSeal', () => {
  it('shows the surname; the same person has the same tint everywhere, others may not', async () => {
    await prepare();
    const seals = await Promise.all(
      ['程雪岑', ' 程雪岑 ', '赵立冬'].map((name) => render(NameSeal, { name })),
    );
    const [one, again, other] = seals.map(({ host }) => host.style.background);
    expect(seals[0]!.text()).toBe('程');
    expect(again).toBe(one!);
    expect(other).not.toBe(one!);
  });
});

describe('MarkedText', () => {
  it('underlines the given ranges and keeps the text whole', async () => {
    await prepare();
    const text = await render(MarkedText, { text: '低温钢焊接', marks: [[3, 5]] });
    expect(text.host.textContent).toBe('低温钢焊接');
    expect(text.text('mark')).toBe('焊接');
  });
});

describe('ServiceNumber', () => {
  it('copies its number when clicked', async () => {
    await prepare();
    const written = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const badge = await render(ServiceNumber, { number: 'HDQ-2611-0482-7' });
    await badge.click(badge.button('HDQ-2611-0482-7'));
    expect(written).toHaveBeenCalledOnceWith('HDQ-2611-0482-7');
    expect(badge.text('.copied')).toBe('已复制');
  });
});

describe('FacetList', () => {
  const options = ['哈尔滨', '大庆', '齐齐哈尔', '牡丹江', '伊春', '鹤岗'].map((label, at) => ({
    value: label,
    label,
    count: 6 - at,
    checked: label === '鹤岗',
  }));

  it('folds the tail but never what is chosen', async () => {
    await prepare();
    const list = await render(FacetList, { heading: '地区', options });
    expect(list.all('label').length).toBe(5);
    expect(list.text()).toContain('鹤岗');
    await list.click(list.button('其余 1 个'));
    expect(list.all('label').length).toBe(6);
  });

  it('tells what was toggled', async () => {
    await prepare();
    const list = await render(FacetList, { heading: '地区', options });
    const toggled: unknown[] = [];
    list.part.toggled.subscribe((change) => toggled.push(change));
    await list.click(list.find('input'));
    expect(toggled).toEqual([{ value: '哈尔滨', checked: true }]);
  });
});

describe('Chips', () => {
  it('removes one or all', async () => {
    await prepare();
    const chips = await render(Chips, { chips: [{ key: 'a', label: '大庆' }] });
    const events: string[] = [];
    chips.part.removed.subscribe(({ key }) => events.push(key));
    chips.part.cleared.subscribe(() => events.push('all'));
    await chips.click(chips.button('去掉“大庆”'));
    await chips.click(chips.button('全部清除'));
    expect(events).toEqual(['a', 'all']);
  });
});

describe('Pagination', () => {
  it('tells the range and links the pages, leaving out the far ones', async () => {
    await prepare();
    const pages = await render(Pagination, { page: 5, total: 1710 });
    expect(pages.text('.note')).toBe('81 至 100，共 1,710');
    expect(pages.all('nav > *').map((link) => link.textContent?.trim())).toEqual([
      '',
      '1',
      '…',
      '3',
      '4',
      '5',
      '6',
      '7',
      '…',
      '86',
      '',
    ]);
    expect(pages.find('[aria-current="page"]').textContent?.trim()).toBe('5');
  });

  it('one page > shows no links', async () => {
    await prepare();
    expect((await render(Pagination, { page: 1, total: 7 })).all('nav').length).toBe(0);
  });
});

describe('Tabs', () => {
  it('walk with the arrow keys and around the end', async () => {
    await prepare();
    const tabs = await render(Tabs, {
      label: '团队',
      active: 'a',
      tabs: [
        { key: 'a', label: '甲' },
        { key: 'b', label: '乙' },
      ],
    });
    await tabs.press(tabs.find('[aria-selected="true"]'), 'ArrowLeft');
    expect(tabs.part.active()).toBe('b');
  });
});

describe('Dialog', () => {
  it('opens as a modal and tells when it is closed', async () => {
    await prepare();
    const dialog = await render(Dialog, { heading: '互换联系方式' });
    dialog.part.open.set(true);
    await dialog.fixture.whenStable();
    expect(dialog.find<HTMLDialogElement>('dialog').open).toBeTrue();
    await dialog.click(dialog.button('关闭'));
    expect(dialog.part.open()).toBeFalse();
    expect(dialog.find<HTMLDialogElement>('dialog').open).toBeFalse();
  });
});

describe('Steps', () => {
  it('mark the current one and open those that are done', async () => {
    await prepare();
    const steps = await render(Steps, {
      steps: [
        { key: 'who', title: '身份', state: 'done' },
        { key: 'study', title: '学历', state: 'current' },
      ],
    });
    const opened: string[] = [];
    steps.part.opened.subscribe((key) => opened.push(key));
    await steps.click(steps.button('身份'));
    expect(opened).toEqual(['who']);
    expect(steps.text('[aria-current="step"]')).toContain('学历');
  });
});

describe('ProblemPanel', () => {
  const failed = (code: string, status: number) =>
    new ProblemError({ type: 'x', title: 'x', status, code, detail: 'x' });

  it('says why and lets the reader try again where there is hope', async () => {
    await prepare();
    const panel = await render(ProblemPanel, { error: failed('store-unavailable', 503) });
    expect(panel.text('p')).toContain('没有任何内容被改动');
    expect(panel.all('button').length).toBe(1);
  });

  it('offers no second try at a refusal', async () => {
    await prepare();
    expect((await render(ProblemPanel, { error: failed('forbidden', 403) })).all('button').length).toBe(0);
  });
});

describe('TileMap', () => {
  it('draws thirteen tiles, hides small numbers and rings those that match', async () => {
    await prepare();
    const map = await render(TileMap, { tiles });
    expect(map.all('svg g').length).toBe(13);
    expect(map.find('g.few').textContent).toContain('不足 5');
    expect(map.all('g.mine').map((tile) => tile.getAttribute('aria-label'))).toContain(
      '哈尔滨市，148 项，有与您匹配的',
    );
  });

  it('has the same numbers as a table behind a switch', async () => {
    await prepare();
    const map = await render(TileMap, { tiles });
    await map.click(map.button('看表格'));
    expect(map.all('tbody tr').length).toBe(13);
    expect(map.text('tbody')).toContain('哈尔滨市148有');
  });
});
