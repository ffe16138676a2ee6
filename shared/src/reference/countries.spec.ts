import { countries, isCountry, usualCountries } from './countries.js';

describe('countries', () => {
  it('lists all 249 once, the usual ones first', () => {
    expect(countries.length).toBe(249);
    expect(new Set(countries).size).toBe(249);
    expect(usualCountries.length).toBeGreaterThanOrEqual(60);
    expect(countries.slice(0, usualCountries.length)).toEqual([...usualCountries]);
    for (const code of countries) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it('tells codes from what is none', () => {
    expect(isCountry('DE')).toBeTrue();
    expect(isCountry('CN')).toBeTrue();
    expect(isCountry('UK')).toBeFalse();
    expect(isCountry('de')).toBeFalse();
  });
});
