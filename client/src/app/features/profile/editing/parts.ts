import type { Audience, MyProfile, ProfileEdit } from '@longcai/shared/profiles/profiles.contract';

/** What a person edits, whole. */
export type Parts = Required<Omit<ProfileEdit, 'version'>>;
export type PartName = keyof Parts;

const NOTHING = { zh: '', en: '' };

export function emptyParts(name: string, audience: Audience = 'professional'): Parts {
  return {
    audience,
    name: { zh: name, en: '' },
    headline: NOTHING,
    summary: NOTHING,
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
    visibility: {
      basics: 'members',
      skills: 'members',
      education: 'members',
      experience: 'members',
      availability: 'members',
      audience: 'members',
      cv: 'applied',
    },
    step: 0,
  };
}

export function partsOf(profile: MyProfile): Parts {
  const { audience, name, headline, summary, region, education, experience, titles, languages } = profile;
  const { availability, wants, offers, fields, visibility, step } = profile;
  const skills = profile.skills.map(({ skill, level, years, evidence }) => ({
    skill,
    level,
    years,
    evidence,
  }));
  const texts = { name, headline, summary, wants, offers };
  const lists = { skills, education, experience, titles, languages };
  return { audience, region, ...texts, ...lists, availability, fields, visibility, step };
}

/** Digits of a certificate number as typed: full-width ones folded, everything between them left out. */
export function certificateDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}

export const CERTIFICATE_LENGTH = 13;

/** How many digits are missing (negative: too many); 0 when it is whole or empty. */
export function certificateLacks(typed: string): number {
  const { length } = certificateDigits(typed);
  return typed.trim() === '' ? 0 : CERTIFICATE_LENGTH - length;
}

/** What can be stored of what was typed: an unfinished certificate number waits on this device. */
export function storable(parts: Partial<Parts>): Partial<Parts> {
  const overseas = parts.fields?.overseas;
  if (!overseas) return parts;
  const typed = overseas.certificationNumber;
  const certificationNumber = certificateLacks(typed) === 0 ? certificateDigits(typed) : '';
  return { ...parts, fields: { ...parts.fields, overseas: { ...overseas, certificationNumber } } };
}
