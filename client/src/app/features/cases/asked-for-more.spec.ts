import { casesApi } from '@longcai/shared/cases/cases.contract';
import { answering } from '../../testing/answers.js';
import { prepare, render } from '../../testing/render.js';
import { AskedForMore, SUPPLEMENT } from './asked-for-more.js';

const NUMBER = 'HDQ-2611-0482-7';
const asked = { serviceNumber: NUMBER, since: '2026-11-20T02:00:00.000Z', reason: '请补传压力容器图纸' };
const PATH = `/api/cases/${NUMBER}/supplement`;

describe('asked for more', () => {
  const show = async (inputs: object = {}) => {
    const { provider, sent } = answering({ [`POST ${PATH}`]: { json: { serviceNumber: NUMBER } } });
    await prepare([provider]);
    return { panel: await render(AskedForMore, { asked, ...inputs }), sent };
  };

  it('read by the owner > says what is missing and since when the clock stands', async () => {
    const { panel } = await show();
    expect(panel.text('.reason')).toBe('请补传压力容器图纸');
    expect(panel.text('.note')).toContain('起停表');
  });

  it('answered > sends the note with the number', async () => {
    const { panel, sent } = await show();
    await panel.type(panel.find<HTMLTextAreaElement>('textarea'), ' 图纸已写进说明 ');
    await panel.click(panel.button('已补充'));
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', PATH, { note: '图纸已写进说明' }],
    ]);
  });

  it('answered while something can’t be saved > tells nobody', async () => {
    const { panel, sent } = await show({ before: () => Promise.resolve(false) });
    await panel.click(panel.button('已补充'));
    expect(sent).toEqual([]);
  });

  it('read by a curator > has no button', async () => {
    const { panel } = await show({ answerable: false });
    expect(panel.all('button')).toEqual([]);
  });

  it('asks where the contract says', () => {
    expect([SUPPLEMENT.method, SUPPLEMENT.path]).toEqual([
      casesApi.supplement.method,
      casesApi.supplement.path,
    ]);
  });
});
