import { compileFilter } from '../match/match.js';
import type { Doc } from '../values/values.js';
import { answerOf, refusalOf } from './server.js';

export type Case = [what: string, filter: Doc, matching: unknown[], others: unknown[]];

/** A spec for each case, which gives the values of field `a`; undefined leaves the field out. */
export function check(cases: readonly Case[]): void {
  const docOf = (value: unknown): Doc => (value === undefined ? { z: 1 } : { a: value });
  for (const [what, filter, matching, others] of cases) {
    it(what, async () => {
      const docs = [...matching, ...others].map(docOf);
      const found = await answerOf(
        () => docs.map((doc) => compileFilter(filter)(doc)),
        async (rows) => {
          await rows.insertMany(docs.map((doc, _id) => ({ _id, ...doc })) as never);
          const ids = await rows
            .find(filter)
            .map(({ _id }) => Number(_id))
            .toArray();
          return docs.map((_, id) => ids.includes(id));
        },
      );
      for (const [at, doc] of docs.entries())
        expect(found[at])
          .withContext(show(doc))
          .toBe(at < matching.length);
    });
  }
}

const show = (value: unknown) => JSON.stringify(value) ?? 'a missing field';

/** The code of the error that a filter answers. */
export const refusal = (filter: Doc) =>
  refusalOf(
    () => compileFilter(filter),
    (rows) => rows.find(filter).toArray(),
  );
