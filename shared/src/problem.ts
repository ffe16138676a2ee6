import * as z from 'zod';

/** RFC 9457 problem details, the one shape of every refusal over HTTP and sockets. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** Stable; sentences may change, codes don't. */
    code: z.string(),
    detail: z.string(),
    /** Field errors, by JSON pointer into what was sent: '/body/email', '/query/page'. */
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    retryAfterSeconds: z.number().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export const Language = z.enum(['zh', 'en']).meta({ id: 'Language' });
export type Language = z.infer<typeof Language>;
