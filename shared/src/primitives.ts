import * as z from 'zod';

/** A stored thing's id as it leaves: 24 hexadecimal digits. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .meta({ id: 'Id' });

/** Trimmed one-line or many-line text of at most `max` characters. NUL and other controls are refused. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // eslint-disable-next-line no-control-regex -- refusing control characters is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** Text that may not be empty. */
export const requiredText = (max: number) => text(max).min(1);

/** Text in two languages; either may be empty. */
export const optionalBilingual = (max: number) =>
  z.strictObject({ zh: text(max).default(''), en: text(max).default('') });

/** Text in two languages, one of which must be there; readers of the other see what exists. */
export const bilingual = (max: number) =>
  optionalBilingual(max).refine((value) => value.zh !== '' || value.en !== '', {
    path: ['zh'],
    error: 'required',
  });

export const Bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });
export type Bilingual = z.infer<typeof Bilingual>;

/** A calendar day, '2027-03-01', without a time zone. */
export const LocalDate = z.iso.date().meta({ id: 'LocalDate' });
/** A calendar month, '2027-03'. */
export const YearMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ id: 'YearMonth' });
/** A moment in UTC, ISO 8601. */
export const Instant = z.iso.datetime().meta({ id: 'Instant' });

/** GB/T 2260 code of six digits; that it exists is checked against the table by the server. */
export const RegionCode = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ id: 'RegionCode' });
/** GB/T 4754-2017 section letter or division of two digits. */
export const IndustryCode = z
  .string()
  .regex(/^([A-T]|\d{2})$/)
  .meta({ id: 'IndustryCode' });
/** ISO 3166-1 alpha-2. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: 'CountryCode' });
/** A skill of the taxonomy ('phased-array-ut') or one that people added ('own-…'). */
export const SkillId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .meta({ id: 'SkillId' });
/** 1 knows of it, 2 with help, 3 alone, 4 leads others, 5 sets the standard. */
export const SkillLevel = z.number().int().min(1).max(5).meta({ id: 'SkillLevel' });

export const WorkMode = z.enum(['on-site', 'remote', 'either']).meta({ id: 'WorkMode' });
export type WorkMode = z.infer<typeof WorkMode>;

/** Paging of lists: 20 a page unless told. */
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(500).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** One page of a list with its total. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    totalPages: z.number().int(),
  });

/** A query parameter that may be repeated: one value or many arrive as a list. */
export const repeated = <T extends z.ZodType<unknown, string>>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(50),
  );
