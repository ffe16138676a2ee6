import { MongoError, mongoError } from '../values/mongo-error.js';
import { geometryOf, onGlobe, positionOf } from './geometry.js';

const noKeys = (why: string) => mongoError(16755, `Can't extract geo keys: ${why}`);

/** @throws MongoError 16755 for what a 2dsphere index cannot hold */
export function checkRound(value: unknown): void {
  let geometry;
  try {
    geometry = geometryOf(value);
  } catch (error) {
    throw error instanceof MongoError ? noKeys(error.message) : error;
  }
  if (!geometry) throw noKeys('geo element must be an array or object');
  if (geometry.flat && !onGlobe(geometry.flat)) throw noKeys('longitude/latitude is out of bounds');
}

const isPair = (value: unknown) => positionOf(value) !== undefined;

/**
 * A pair of coordinates, or an array of them, within the bounds of a 2d index.
 * @throws MongoError 13026 or 13027 for what it cannot hold
 */
export function checkFlat(value: unknown, least = -180, most = 180): void {
  const pairs = !isPair(value) && Array.isArray(value) ? value : [value];
  for (const pair of pairs) {
    const position = positionOf(pair);
    if (!position) throw mongoError(13026, "geo values must be 'legacy coordinate pairs' for 2d indexes");
    if (position.some((each) => each < least || each > most))
      throw mongoError(13027, `point not in interval of [ ${least}, ${most} ]`);
  }
}
