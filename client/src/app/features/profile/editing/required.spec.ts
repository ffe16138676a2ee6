import { emptyParts } from './parts.js';
import { lacking } from './required.js';

const ids = (...args: Parameters<typeof lacking>) => lacking(...args).map(({ id }) => id);

describe('lacking', () => {
  it('of a scholar > asks for the foreign name, where they studied and when they return, step by step', () => {
    expect(ids(emptyParts('程雪岑', 'overseas'))).toEqual([
      'name-en',
      'school-0',
      'country',
      'return-window',
      'skills',
      'region',
    ]);
  });

  it('of rural talent > a craft does instead of a crop', () => {
    const parts = emptyParts('赵满仓', 'rural');
    expect(ids(parts, 'background')).toEqual(['crops']);
    const fields = { rural: { village: '', crops: [], crafts: ['木工'], scale: '' } };
    expect(ids({ ...parts, fields }, 'background')).toEqual([]);
  });

  it('of one step > names only what that step asks for', () => {
    expect(ids(emptyParts('', 'professional'), 'identity')).toEqual(['name']);
  });

  it('a name of spaces > is no name', () => {
    const parts = { ...emptyParts('', 'staff'), name: { zh: '  ', en: '' } };
    expect(ids(parts, 'identity')).toEqual(['name']);
  });
});
