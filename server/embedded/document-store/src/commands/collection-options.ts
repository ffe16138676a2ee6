import { compileFilter } from '../match/match.js';
import {
  checkCollation,
  completeCollation,
  isDocument,
  mongoError,
  type Collation,
  type Doc,
} from '../values/values.js';

/** The longest time one bucket of a time series would hold, which MongoDB lists with its granularity. */
const BUCKET_SECONDS: Readonly<Record<string, number>> = { seconds: 3600, minutes: 86_400, hours: 2_592_000 };

/**
 * The options of a collection as they are kept and listed.
 * @throws MongoError 72, and what the validator or the collation are refused for
 */
export function checkedOptions({ collation, timeseries, clusteredIndex, ...options }: Doc): Doc {
  compileFilter((options['validator'] ?? {}) as Doc);
  if (options['validationLevel'] === 'moderate')
    throw mongoError(72, "the validation level 'moderate' is not offered");
  checkCollation(collation as Collation | undefined);
  const { capped, expireAfterSeconds: seconds } = options;
  if (seconds !== undefined && seconds !== 'off' && !(Number(seconds) >= 0))
    throw mongoError(72, "'expireAfterSeconds' must be a number of 0 or more");
  if (timeseries && capped) throw mongoError(72, 'a time series cannot be capped');
  return {
    ...options,
    ...(capped ? { size: cappedSize(options['size']) } : {}),
    ...optionsAsKept({ collation, clusteredIndex }),
    ...(timeseries ? { timeseries: timeSeries(timeseries) } : {}),
  };
}

/** With the collation and a clustered index written out, as they are listed; a collection of an earlier version may hold it as it was given. */
export function optionsAsKept({ collation, clusteredIndex, ...options }: Doc): Doc {
  const complete = completeCollation(collation as Collation | undefined);
  return {
    ...options,
    ...(clusteredIndex ? { clusteredIndex: { v: 2, name: '_id_', ...(clusteredIndex as Doc) } } : {}),
    ...(complete ? { collation: complete } : {}),
  };
}

/** A size in bytes, which MongoDB rounds up to a multiple of 256. */
function cappedSize(size: unknown): number {
  if (!(Number(size) > 0)) throw mongoError(72, "the 'size' field is required when 'capped' is true");
  return Math.ceil(Number(size) / 256) * 256;
}

function timeSeries(spec: unknown): Doc {
  const { timeField, metaField, granularity = 'seconds', ...others } = isDocument(spec) ? spec : {};
  if (typeof timeField !== 'string')
    throw mongoError(40414, "BSON field 'timeseries.timeField' is missing but a required field");
  if (metaField === timeField || metaField === '_id' || timeField === '_id')
    throw mongoError(72, "The 'metaField' cannot be \"_id\" or the same as the 'timeField'");
  const seconds = typeof granularity === 'string' ? BUCKET_SECONDS[granularity] : undefined;
  if (seconds === undefined)
    throw mongoError(
      2,
      `Enumeration value '${String(granularity)}' for field 'granularity' is not a valid value.`,
    );
  return {
    timeField,
    ...(metaField === undefined ? {} : { metaField }),
    granularity,
    bucketMaxSpanSeconds: seconds,
    ...others,
  };
}
