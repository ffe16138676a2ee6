import type { NeedMatch } from '@longcai/shared/matching/matching.contract';
import { prepare, render } from '../testing/render.js';
import { MatchBar } from './match-bar.js';

const need = (overrides: Partial<NeedMatch>): NeedMatch => ({
  skill: { id: 'welding', name: { zh: '低温钢焊接', en: 'Cryogenic welding' } },
  must: true,
  required: 4,
  have: 4,
  kind: 'met',
  points: 28,
  max: 28,
  ...overrides,
});
const iso = { id: 'iso-15614', name: { zh: 'ISO 15614', en: 'ISO 15614' } };

describe('MatchBar', () => {
  const drawn = async (overrides: Partial<NeedMatch>) => {
    await prepare();
    const bar = await render(MatchBar, { need: need(overrides) });
    return {
      bar,
      grains: bar.all('lc-level-grains i').map((grain) => grain.className),
      words: bar.text('.words'),
    };
  };

  it('met > solid up to the level held', async () => {
    const { grains, words } = await drawn({ required: 3, have: 4 });
    expect(grains).toEqual(['solid', 'solid', 'solid', 'solid', 'empty']);
    expect(words).toBe('高一级');
  });

  it('near > hatched, naming the skill that supports it', async () => {
    const { grains, words } = await drawn({ required: 3, have: 2, kind: 'near', via: iso });
    expect(grains).toEqual(['hatched', 'hatched', 'empty', 'empty', 'empty']);
    expect(words).toBe('近似：ISO 15614');
  });

  it('low > solid, then dashed up to the tick', async () => {
    const { grains, words } = await drawn({ required: 4, have: 2, kind: 'low' });
    expect(grains).toEqual(['solid', 'solid', 'dashed', 'dashed', 'empty']);
    expect(words).toBe('低两级');
  });

  it('missing > dashed up to the tick; a wish says that it is one', async () => {
    const { grains, words } = await drawn({ required: 2, have: 0, kind: 'missing', must: false });
    expect(grains).toEqual(['dashed', 'dashed', 'empty', 'empty', 'empty']);
    expect(words).toBe('加分项，未填');
  });

  it('is spoken as one sentence, and its drawing is not', async () => {
    const { bar } = await drawn({ kind: 'near', have: 2, required: 3, via: iso });
    expect(bar.text('.visually-hidden')).toBe('低温钢焊接，必须，要求 3 级，由ISO 15614支持，折算 2 级');
    expect(bar.find('lc-level-grains').getAttribute('aria-hidden')).toBe('true');
  });
});
