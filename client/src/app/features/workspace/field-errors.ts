import type { FieldError } from '../../ui/error-summary.js';

type Sentences = Readonly<Record<string, string | undefined>>;

/** What the form found and what the server refused, in sentences; the server's word stands until it is sent again. */
export function withFaults(say: (key: string) => string, faults: Sentences, refused: Sentences): Sentences {
  const found = Object.entries(faults).map(([field, fault]) => [field, say(`workspace.fault.${fault}`)]);
  return { ...(Object.fromEntries(found) as Sentences), ...refused };
}

/** The same as links to the fields, each named; the controls carry the field's name after the prefix. */
export const fieldErrors = (
  prefix: string,
  sentences: Sentences,
  named: (field: string, sentence: string) => string,
): FieldError[] =>
  Object.entries(sentences).flatMap(([field, sentence]) =>
    sentence ? [{ id: `${prefix}${field}`, sentence: named(field, sentence) }] : [],
  );
