import { Types } from 'mongoose';
import { completenessOf, missingRequired } from './completeness.js';
import type { ProfileRecord } from './profiles.model.js';
import { DEFAULT_VISIBILITY } from './visibility.js';

const EMPTY: ProfileRecord = {
  _id: new Types.ObjectId(),
  audience: 'professional',
  name: { zh: '', en: '' },
  headline: { zh: '', en: '' },
  summary: { zh: '', en: '' },
  region: null,
  skills: [],
  education: [],
  experience: [],
  titles: [],
  languages: [],
  availability: {},
  wants: '',
  offers: '',
  fields: {},
  visibility: DEFAULT_VISIBILITY,
  step: 0,
  version: 1,
  freshAt: new Date(0),
  review: 'none',
  claimedHashes: [],
  demonstration: false,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};
const skill = (id: string) => ({ skill: id, level: 3, years: 0, evidence: '' });

const nameOf = (skill: string) => ({ zh: skill, en: skill });

describe('completeness', () => {
  it('of an empty profile > is nought, and required parts come first', async () => {
    const { percent, missing } = await completenessOf(EMPTY, undefined, nameOf);
    expect(percent).toBe(0);
    expect(missing.slice(0, 5)).toEqual(['name', 'region', 'skills', 'education', 'experience']);
  });

  it('of one part more > grows, more by a required part than by another', async () => {
    const required = await completenessOf({ ...EMPTY, region: '230604' }, undefined, nameOf);
    const other = await completenessOf({ ...EMPTY, wants: '想做项目' }, undefined, nameOf);
    expect(required.percent).toBeGreaterThan(other.percent);
    expect(other.percent).toBeGreaterThan(0);
  });

  it('of each audience > asks for its own parts', () => {
    const asked = (audience: ProfileRecord['audience']) => missingRequired({ ...EMPTY, audience });
    expect(asked('rural')).toEqual(['name', 'region', 'skills', 'fields.rural']);
    expect(asked('graduate')).toContain('fields.graduate');
    expect(asked('overseas')).toContain('englishName');
    expect(asked('retired')).not.toContain('education');
  });

  it('with positions to compare > names the one skill that opens most of them', async () => {
    const record = { ...EMPTY, skills: [skill('tig-welding')] };
    const count = async ({ skills }: ProfileRecord) =>
      skills.some((held) => held.skill === 'mag-welding') ? 9 : skills.length;
    const { next } = await completenessOf(record, count, nameOf);
    expect(next).toEqual({
      part: 'skills/mag-welding',
      name: nameOf('mag-welding'),
      positionsNow: 1,
      positionsThen: 9,
    });
  });

  it('where no skill opens a position > names none', async () => {
    const { next } = await completenessOf(
      { ...EMPTY, skills: [skill('tig-welding')] },
      async () => 4,
      nameOf,
    );
    expect(next).toBeUndefined();
  });
});
