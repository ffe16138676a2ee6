import * as z from 'zod';

type Json = Record<string, unknown>;
type Direction = 'input' | 'output';

const DEFS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** A copy in which every string value under `$ref` went through `rename`. */
function withRefs(value: unknown, rename: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withRefs(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? rename(item) : withRefs(item, rename),
    ]),
  );
}

const refersTo = (schema: unknown, names: ReadonlySet<string>): boolean => {
  let found = false;
  withRefs(schema, (ref) => {
    found ||= names.has(ref.slice(DEFS.length));
    return ref;
  });
  return found;
};

/**
 * Collects the contract's named schemas as OpenAPI components. A schema that reads differently from what it answers,
 * because of defaults, gets a second name ending in `Input`.
 */
export function createSchemaCollection() {
  const named: Record<Direction, Map<string, Json>> = { input: new Map(), output: new Map() };
  let inputNames = new Set<string>();

  /** The schema with its named parts put aside under `#/$defs/`. */
  function collect(schema: z.ZodType, io: Direction): Json {
    const {
      $schema: _draft,
      $defs,
      ...root
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
      $defs?: Record<string, Json>;
    };
    for (const [id, { id: _id, ...definition }] of Object.entries($defs ?? {})) named[io].set(id, definition);
    const { id, ...definition } = root;
    if (typeof id !== 'string') return root;
    named[io].set(id, definition);
    return { $ref: DEFS + id };
  }

  /** Names that need an input variant: those that differ, and those that refer to one. */
  function settle(): void {
    inputNames = new Set(
      [...named.input].flatMap(([id, schema]) => {
        const answered = named.output.get(id);
        return answered && JSON.stringify(answered) !== JSON.stringify(schema) ? [id] : [];
      }),
    );
    for (let size = -1; size !== inputNames.size;) {
      size = inputNames.size;
      for (const [id, schema] of named.input)
        if (named.output.has(id) && refersTo(schema, inputNames)) inputNames.add(id);
    }
  }

  const publicName = (id: string, io: Direction) =>
    io === 'input' && inputNames.has(id) ? `${id}Input` : id;
  const published = (schema: unknown, io: Direction) =>
    withRefs(schema, (ref) => COMPONENTS + publicName(ref.slice(DEFS.length), io));

  return {
    collect,
    /** After everything is collected: the same schema with references into the components. */
    published,
    components(): Json {
      settle();
      const entries = (['output', 'input'] as const).flatMap((io) =>
        [...named[io]].map(([id, schema]) => [publicName(id, io), published(schema, io)] as const),
      );
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
