import type { MyProfile } from '@longcai/shared/profiles/profiles.contract';
import { emptyParts } from './editing/parts.js';
import { shownTo } from './shown-to.js';

const profile: MyProfile = {
  ...emptyParts('程雪岑', 'overseas'),
  visibility: {
    basics: 'everyone',
    skills: 'members',
    education: 'applied',
    experience: 'nobody',
    availability: 'members',
    audience: 'members',
    cv: 'applied',
  },
  fields: { overseas: { certificationNumber: '2024071933801', timeZone: '' } },
  skills: [{ skill: 'welding', level: 4, years: 4, evidence: '', name: { zh: '焊接', en: 'Welding' } }],
  id: '0123456789abcdef01234567',
  regionName: null,
  freshAt: '2026-11-23T02:00:00.000Z',
  unclaimed: false,
  review: 'none',
  version: 1,
  completeness: { percent: 20, missing: [] },
  cv: { name: '简历.pdf', size: 1, url: '/api/files/1' },
};

describe('shownTo', () => {
  it('everyone > the public groups alone', () => {
    const shown = shownTo(profile, 'everyone');
    expect(shown.name.zh).toBe('程雪岑');
    expect(shown.skills).toBeUndefined();
    expect(shown.hidden).toContain('skills');
  });

  it('members > what is for members, not what is for organisations I applied to', () => {
    const shown = shownTo(profile, 'members');
    expect(shown.skills?.length).toBe(1);
    expect(shown.education).toBeUndefined();
    expect(shown.cvUrl).toBeUndefined();
  });

  it('an organisation I applied to > my CV too, never what is mine alone', () => {
    const shown = shownTo(profile, 'applied');
    expect(shown.cvUrl).toBe('/api/files/1');
    expect(shown.hidden).toEqual(['experience']);
  });

  it('others > never the number of my certificate', () => {
    expect(shownTo(profile, 'members').fields?.overseas?.certificationNumber).toBe('');
  });

  it('me > all of it', () => {
    expect(shownTo(profile, 'me').hidden).toEqual([]);
    expect(shownTo(profile, 'me').fields?.overseas?.certificationNumber).toBe('2024071933801');
  });
});
