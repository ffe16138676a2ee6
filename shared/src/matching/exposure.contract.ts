import * as z from 'zod';
import { endpoint } from '../endpoint.js';

const count = z.number().int().min(0);

/** Who stands on the first pages of match lists, over the last four weeks. */
export const ExposureReport = z
  .object({
    /** The first day counted. */
    since: z.string(),
    /** Share of a first page that is kept for people seldom seen. */
    share: z.number(),
    /** Everyone who could be shown, and how many of them were. */
    people: count,
    shown: count,
    /** Places on first pages, how many of them people seldom seen had, and how many were kept for them. */
    places: count,
    seldom: count,
    kept: count,
    /** 0: all equally often; towards 1: one has all. */
    gini: z.number(),
    /** Share of places of the tenth of people shown most. */
    topTenth: z.number(),
    audiences: z.array(z.object({ audience: z.string(), people: count, places: count, kept: count })),
  })
  .meta({ id: 'ExposureReport' });
export type ExposureReport = z.infer<typeof ExposureReport>;

export const exposureApi = {
  report: endpoint({
    id: 'exposure.report',
    method: 'GET',
    path: '/api/administration/exposure',
    access: 'administrator',
    summary: 'How the first-page places of match lists are shared out',
    response: ExposureReport,
  }),
};
