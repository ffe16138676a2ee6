import { EJSON } from 'bson';

/** A value as an error message quotes it. */
export function shown(value: unknown): string {
  const text = EJSON.stringify(value as object);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
