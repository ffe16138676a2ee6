import type { MyProfile, Visibility, VisibilityGroup } from '@longcai/shared/profiles/profiles.contract';
import type { ShownProfile } from '../../ui/profile-view.js';

/** Readers of a profile, from the nearest to the farthest. */
export type Reader = 'me' | 'applied' | 'members' | 'everyone';
export const READERS: readonly Reader[] = ['me', 'applied', 'members', 'everyone'];

const ADMITTED: Record<Visibility, readonly Reader[]> = {
  everyone: READERS,
  members: ['me', 'applied', 'members'],
  applied: ['me', 'applied'],
  nobody: ['me'],
};

/** My profile as this reader would get it, by my own visibility settings. */
export function shownTo(profile: MyProfile, reader: Reader): ShownProfile {
  const groups = Object.keys(profile.visibility) as VisibilityGroup[];
  const hidden = groups.filter((group) => !ADMITTED[profile.visibility[group]].includes(reader));
  const open = (group: VisibilityGroup) => !hidden.includes(group);
  const nothing = { zh: '', en: '' };
  const { id, audience, freshAt, skills, education, titles, experience, languages, fields } = profile;
  const { availability, wants, offers, cv, avatarUrl } = profile;
  return {
    id,
    audience,
    freshAt,
    hidden,
    name: open('basics') ? profile.name : nothing,
    headline: open('basics') ? profile.headline : nothing,
    summary: open('basics') ? profile.summary : nothing,
    region: open('basics') ? profile.region : null,
    regionName: open('basics') ? profile.regionName : null,
    ...(open('basics') && avatarUrl ? { avatarUrl } : {}),
    ...(open('skills') && { skills, languages }),
    ...(open('education') && { education, titles }),
    ...(open('experience') && { experience }),
    ...(open('availability') && { availability, wants, offers }),
    ...(open('audience') && { fields: reader === 'me' ? fields : withoutCertificate(fields) }),
    ...(open('cv') && cv ? { cvUrl: cv.url } : {}),
  };
}

/** Others never get the number of a certificate, reviewers aside. */
function withoutCertificate(fields: MyProfile['fields']): MyProfile['fields'] {
  return fields.overseas ? { ...fields, overseas: { ...fields.overseas, certificationNumber: '' } } : fields;
}
