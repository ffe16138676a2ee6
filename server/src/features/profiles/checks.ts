import type { ProfileEdit } from '@longcai/shared/profiles/profiles.contract';
import { isCountry } from '@longcai/shared/reference/countries';
import { industryByCode } from '@longcai/shared/reference/industries';
import { regionByCode } from '@longcai/shared/reference/regions';
import { AppError, type FieldError } from '../../http/app-error.js';

const SENTENCES = {
  'no-such-region': { zh: '没有这个地区代码', en: 'No such region code' },
  'no-such-skill': { zh: '没有这项技能', en: 'No such skill' },
  'no-such-industry': { zh: '没有这个行业代码', en: 'No such industry code' },
  'no-such-country': { zh: '没有这个国家或地区代码', en: 'No such country code' },
  'no-such-time-zone': { zh: '没有这个时区', en: 'No such time zone' },
  repeated: { zh: '重复了', en: 'Given twice' },
  'ends-before-start': { zh: '结束早于开始', en: 'Ends before it starts' },
};

type Parts = Omit<ProfileEdit, 'version'>;
type Fault = { at: string; code: keyof typeof SENTENCES };

const backwards = (from: string | undefined, until: string | undefined) =>
  from !== undefined && until !== undefined && until < from;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function placeFaults({ region, education = [], fields }: Parts): Fault[] {
  const country = fields?.overseas?.country;
  const timeZone = fields?.overseas?.timeZone;
  return [
    ...(region && !regionByCode(region) ? [{ at: 'region', code: 'no-such-region' as const }] : []),
    ...education.flatMap((item, index) =>
      isCountry(item.country) ? [] : [{ at: `education/${index}/country`, code: 'no-such-country' as const }],
    ),
    ...(country && !isCountry(country)
      ? [{ at: 'fields/overseas/country', code: 'no-such-country' as const }]
      : []),
    ...(fields?.manager?.industries ?? []).flatMap((industry, index) =>
      industryByCode(industry)
        ? []
        : [{ at: `fields/manager/industries/${index}`, code: 'no-such-industry' as const }],
    ),
    ...(timeZone && !isTimeZone(timeZone)
      ? [{ at: 'fields/overseas/timeZone', code: 'no-such-time-zone' as const }]
      : []),
  ];
}

function timeFaults({ education = [], experience = [], availability, fields }: Parts): Fault[] {
  const spans = [
    ...education.map((item, index) => ({ at: `education/${index}/until`, ...item })),
    ...experience.map((item, index) => ({ at: `experience/${index}/until`, ...item })),
    { at: 'availability/until', ...availability },
    {
      at: 'fields/overseas/returnUntil',
      from: fields?.overseas?.returnFrom,
      until: fields?.overseas?.returnUntil,
    },
  ];
  return spans
    .filter(({ from, until }) => backwards(from, until))
    .map(({ at }) => ({ at, code: 'ends-before-start' }));
}

function skillFaults({ skills = [] }: Parts): Fault[] {
  return skills.flatMap(({ skill }, index): Fault[] => {
    const at = `skills/${index}/skill`;
    if (skill === '') return [{ at, code: 'no-such-skill' }];
    const first = skills.findIndex((other) => other.skill === skill);
    return first < index ? [{ at, code: 'repeated' }] : [];
  });
}

/**
 * Checks what the schema can't: that codes stand in the tables and spans run forwards. A skill nobody knows comes as ''.
 * @throws invalid-input with a pointer for each fault
 */
export function requireKnown(edit: Parts): void {
  const faults = [...placeFaults(edit), ...skillFaults(edit), ...timeFaults(edit)];
  if (faults.length === 0) return;
  const errors: FieldError[] = faults.map(({ at, code }) => ({
    pointer: `/body/${at}`,
    code,
    detail: SENTENCES[code],
  }));
  throw new AppError('invalid-input', { errors });
}
