import { compileExpression } from '../aggregate/expression.js';
import { readsNumberTypes } from '../aggregate/number-types.js';
import { isTruthy } from '../values/truth.js';
import type { Collation } from '../values/collation.js';
import { badValue, failedToParse, located, mongoError } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import type { Locate } from './field-condition.js';
import { compileField, joined } from './field-condition.js';
import { compileJsonSchema } from './json-schema.js';
import { MATCH, NO_MATCH } from './walk.js';

export interface Match {
  matched: boolean;
  /** The element an array condition met, for the positional operator $. */
  arrayIndex?: number;
}

export interface Matcher {
  (doc: Doc): boolean;
  locate(doc: Doc): Match;
  /** The top-level fields the filter reads; ['*'] when any may be. */
  readonly paths: readonly string[];
  /** Whether it tells number types apart, so that documents must come from decodeExact(). */
  readonly exact: boolean;
  /** The $near it holds, whose order its documents are to have unless they are sorted. */
  readonly near?: Near | undefined;
}

export interface Near {
  readonly path: string;
  readonly onSphere: boolean;
  distanceOf(doc: Doc): number;
}

/** What one filter needs while it is compiled, and learns about itself. */
export interface Compiling {
  collation?: Collation | undefined;
  variables: Doc;
  paths: Set<string>;
  exact: boolean;
  near?: Near;
}

/**
 * Compiles a filter of find, update, delete or $match.
 * @param options.let variables that $expr may name with $$
 * @param options.near whether the caller can put documents in the order of a $near
 * @throws MongoError 2 (BadValue) or 9 (FailedToParse) for what MongoDB refuses, or we do not offer
 */
export function compileFilter(
  filter: Doc,
  options: { collation?: Collation; let?: Doc; near?: boolean } = {},
): Matcher {
  const compiling: Compiling = {
    collation: options.collation,
    variables: options.let ?? {},
    paths: new Set(),
    exact: false,
  };
  const locate = compileConditions(filter, compiling);
  if (compiling.near && !options.near)
    throw located(
      5626500,
      '$geoNear, $near, and $nearSphere are not allowed in this context, as these operators require sorting ' +
        'geospatial data. If you do not need sort, consider using $geoWithin instead.',
    );
  const matcher = (doc: Doc) => locate(doc) !== NO_MATCH;
  return Object.assign(matcher, {
    locate: (doc: Doc): Match => {
      const found = locate(doc);
      return found >= 0 ? { matched: true, arrayIndex: found } : { matched: found !== NO_MATCH };
    },
    paths: compiling.paths.has('*') ? ['*'] : [...compiling.paths],
    exact: compiling.exact,
    near: compiling.near,
  });
}

/** Compiles the conditions of one filter document, all of which have to hold. */
export function compileConditions(filter: Doc, compiling: Compiling): Locate {
  const conditions: Locate[] = [];
  for (const [name, operand] of Object.entries(filter)) {
    const condition = name.startsWith('$')
      ? compileTopLevel(name, operand, compiling)
      : compileField(name, operand, compiling);
    if (condition) conditions.push(condition);
    if (!name.startsWith('$')) compiling.paths.add(name.split('.', 1)[0] as string);
  }
  return joined(conditions);
}

function compileTopLevel(name: string, operand: unknown, compiling: Compiling): Locate | undefined {
  switch (name) {
    case '$and':
      return joined(branches(name, operand, compiling));
    case '$or': {
      const choices = branches(name, operand, compiling);
      return (doc) => {
        for (const choice of choices) {
          const found = choice(doc);
          if (found !== NO_MATCH) return found;
        }
        return NO_MATCH;
      };
    }
    case '$nor': {
      const choices = branches(name, operand, compiling);
      return (doc) => (choices.some((choice) => choice(doc) !== NO_MATCH) ? NO_MATCH : MATCH);
    }
    case '$expr': {
      const evaluate = compileExpression(operand, {
        collation: compiling.collation,
        variables: Object.keys(compiling.variables),
      });
      compiling.paths.add('*');
      compiling.exact ||= readsNumberTypes(operand);
      return (doc) => (isTruthy(evaluate({ root: doc, vars: compiling.variables })) ? MATCH : NO_MATCH);
    }
    case '$jsonSchema': {
      const fits = compileJsonSchema(operand);
      compiling.paths.add('*');
      compiling.exact = true;
      return (doc) => (fits(doc) ? MATCH : NO_MATCH);
    }
    case '$comment':
      return undefined;
    case '$where':
      throw failedToParse('$where is not allowed: this store runs no JavaScript');
    case '$text':
      throw mongoError(27, 'text index required for $text query: text search is not offered');
    default:
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, ` +
          'consider using $getField or $setField.',
      );
  }
}

function branches(name: string, operand: unknown, compiling: Compiling): Locate[] {
  if (!Array.isArray(operand)) throw badValue(`${name} must be an array`);
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  const outside = compiling.near;
  const compiled = operand.map((branch: unknown) => {
    if (!isDocument(branch)) throw badValue('$or/$and/$nor entries need to be full objects');
    return compileConditions(branch, compiling);
  });
  if (name !== '$and' && compiling.near !== outside) throw badValue('geo $near must be top-level expr');
  return compiled;
}
