import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Bilingual, RegionCode } from '../primitives.js';
import { Education, Experience, ProfileSkill, SpokenLanguage, Title } from '../profiles/profiles.contract.js';

/** The longest CV that is read. */
export const MOST_CV_PAGES = 30;

/**
 * What a CV says, part by part as a profile holds it: proposals and no more. What the profile holds already is not
 * proposed again.
 */
export const CvProposals = z
  .object({
    name: Bilingual.optional(),
    region: z.object({ code: RegionCode, name: Bilingual }).optional(),
    skills: z.array(ProfileSkill.extend({ name: Bilingual })),
    education: z.array(Education),
    experience: z.array(Experience),
    titles: z.array(Title),
    languages: z.array(SpokenLanguage.extend({ name: Bilingual })),
    pages: z.number().int(),
  })
  .meta({ id: 'CvProposals' });
export type CvProposals = z.infer<typeof CvProposals>;

export const cvApi = {
  read: endpoint({
    id: 'cv.read',
    method: 'POST',
    path: '/api/cv/reading',
    access: 'member',
    rule: 'Everybody for their own profile; the file and what it says are forgotten with the answer',
    limit: 'upload',
    summary: 'Read a CV and propose parts of my profile; nothing is stored until I save a part myself',
    upload: {
      field: 'file',
      types: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      maxBytes: 10 * 1024 * 1024,
    },
    response: CvProposals,
    problems: [
      'unsupported-type',
      'too-large',
      'cv-encrypted',
      'cv-without-text',
      'cv-too-long',
      'cv-unreadable',
      'disk-full',
    ],
  }),
};
