import { prepare, render } from '../testing/render.js';
import { ProfileView, type ShownProfile } from './profile-view.js';

const post = (from: string, until?: string) => ({
  employer: { zh: '沃原石油装备', en: '' },
  role: { zh: '焊接工程师', en: '' },
  from,
  ...(until && { until }),
  summary: '',
});

const profile = {
  name: { zh: '程雪岑', en: 'Cheng Xuecen' },
  audience: 'overseas',
  regionName: null,
  freshAt: new Date().toISOString(),
  hidden: [],
  experience: [post('2022-08'), post('2018-07', '2022-06')],
} as unknown as ShownProfile;

describe('a profile', () => {
  it('with a post that lasts > says since when, once', async () => {
    await prepare();
    const words = (await render(ProfileView, { profile })).text().replaceAll('\u00a0', ' ');
    expect(words).toContain('2022 年 8 月至今');
    expect(words).toContain('2018 年 7 月至2022 年 6 月');
  });
});
