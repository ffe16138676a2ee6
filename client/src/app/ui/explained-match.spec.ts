import { explanation } from '../features/gallery/gallery-samples.js';
import { prepare, render } from '../testing/render.js';
import { ExplainedMatch } from './explained-match.js';

describe('ExplainedMatch', () => {
  const inputs = { explanation, perspective: '本人看到的', name: '程雪岑' };

  it('shows points that sum to the score', async () => {
    await prepare();
    const match = await render(ExplainedMatch, { ...inputs, side: 'person' });
    const points = match.all('.points .digits').map((element) => Number(element.textContent));
    expect(points.reduce((sum, point) => sum + point, 0)).toBe(78);
  });

  it('offers each side its own change', async () => {
    await prepare();
    const person = await render(ExplainedMatch, { ...inputs, side: 'person' });
    const owner = await render(ExplainedMatch, { ...inputs, side: 'owner' });
    expect(person.text('.change h4')).toBe('把焊接工艺评定提到 3 级');
    expect(owner.text('.change h4')).toBe('接受ISO 15614作为焊接工艺评定的等效');
    expect(owner.text('.change')).toContain('由 78 到 86');
  });

  it('without a change leaves that part out', async () => {
    await prepare();
    const { personChange: _, ...rest } = explanation;
    const match = await render(ExplainedMatch, { ...inputs, explanation: rest, side: 'person' });
    expect(match.all('.change').length).toBe(0);
  });

  it('tells when its actions are taken', async () => {
    await prepare();
    const match = await render(ExplainedMatch, {
      ...inputs,
      side: 'person',
      action: '申请',
      changeAction: '看这门课',
    });
    const taken: string[] = [];
    match.part.acted.subscribe(() => taken.push('acted'));
    match.part.changed.subscribe(() => taken.push('changed'));
    await match.click(match.button('申请'));
    await match.click(match.button('看这门课'));
    expect(taken).toEqual(['acted', 'changed']);
  });
});
