import { listBits } from '../index/bitmap.js';
import type { TextIndex } from '../index/text-index.js';
import type { ValueDictionary } from '../index/values.js';
import { marksOf } from '../text/highlight.js';
import { normalize } from '../text/normalize.js';
import type { Filter, Suggestion } from '../types.js';
import { countCodes } from './count-codes.js';
import { compileFilter } from './filter.js';
import { fit, valueForms, type ValueForms } from './match-value.js';
import { livingThatPass } from './hits.js';
import { search } from './search.js';

/** Fields with more distinct values than this are too much to look through with every key pressed. */
const MOST_VALUES = 20_000;

interface Remembered {
  forms: ValueForms[];
  counts: Int32Array;
  version: number;
}

const remembered = new WeakMap<ValueDictionary, Remembered>();

/** The forms and counts of a column's values; forms are added to, counts hold for one version of the index. */
function valuesOf(index: TextIndex, column: number): Remembered {
  const dictionary = index.dictionaries[column]!;
  const known = remembered.get(dictionary) ?? { forms: [], counts: new Int32Array(0), version: -1 };
  remembered.set(dictionary, known);
  while (known.forms.length < dictionary.size)
    known.forms.push(valueForms(dictionary.label(known.forms.length)));
  if (known.version !== index.version) {
    known.counts = countCodes(index, column, livingThatPass(index).map(listBits));
    known.version = index.version;
  }
  return known;
}

/** Values and documents that what has been typed may become: fitting values first, then documents. */
export function suggest(index: TextIndex, q: string, limit: number): Suggestion[] {
  const text = normalize(q).trim();
  if (text.length === 0) return [];
  const values = index.fields
    .filter(({ name }) => index.settings.filterable.includes(name))
    .flatMap(({ name }) => fittingValues(index, name, text))
    .sort((a, b) => b.fit - a.fit || b.count - a.count || (a.text < b.text ? -1 : 1));
  const documents = fittingDocuments(index, text, limit);
  // Neither kind crowds the other out.
  const room = Math.max(limit - documents.length, Math.ceil(limit / 2));
  const kept = values.slice(0, room).map(({ text: value, field, count }): Suggestion => ({
    text: value,
    field,
    kind: 'value',
    count,
    marks: marksOf(value, text),
  }));
  return [...kept, ...documents].slice(0, limit);
}

function fittingValues(index: TextIndex, field: string, text: string) {
  const column = index.column(field);
  const dictionary = index.dictionaries[column]!;
  if (dictionary.size > MOST_VALUES) return [];
  const { forms, counts } = valuesOf(index, column);
  return forms
    .map((form, code) => ({
      text: dictionary.label(code),
      field,
      fit: fit(form, text),
      count: counts[code]!,
    }))
    .filter((value) => value.fit > 0 && value.count > 0);
}

/** Documents whose most important field is meant: a name, a title. */
function fittingDocuments(index: TextIndex, text: string, limit: number): Suggestion[] {
  const [field] = [...index.fields].sort((a, b) => b.weight - a.weight);
  if (!field) return [];
  const { hits } = search(index, { q: text, mode: 'all', hitsPerPage: limit * 4 });
  return hits
    .map(({ id }): Suggestion => {
      const place = index.locate(id)!;
      const value = place.segment.fieldText(place.doc, index.fields.indexOf(field)).replaceAll('\n', '、');
      return { text: value, field: field.name, kind: 'document', id, marks: marksOf(value, text) };
    })
    .filter(({ marks }) => marks.length > 0)
    .slice(0, limit);
}

export function facetSearch(
  index: TextIndex,
  facet: string,
  q: string,
  filter: Filter | undefined,
  limit = 100,
): { value: string; count: number }[] {
  const text = normalize(q).trim();
  const column = index.column(facet);
  const dictionary = index.dictionaries[column]!;
  const counts = countCodes(
    index,
    column,
    livingThatPass(index, filter && compileFilter(index, filter)).map(listBits),
  );
  const { forms } = valuesOf(index, column);
  return forms
    .map((form, code) => ({
      value: dictionary.label(code),
      count: counts[code]!,
      fit: text ? fit(form, text) : 1,
    }))
    .filter((entry) => entry.count > 0 && entry.fit > 0)
    .sort((a, b) => b.count - a.count || b.fit - a.fit || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
    .map(({ value, count }) => ({ value, count }));
}
