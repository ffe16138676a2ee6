import type { Figures } from './parts.js';

const BARS: Figures = {
  create_50_per_s: 1500,
  find_by_id_50_per_s: 3800,
  find_indexed_per_s: 2200,
  sort_limit_unindexed_100k_ms: 300,
  point_p99_during_scan_ms: 50,
};

/** Which floor a figure is held against: what lmdb alone does of the same kind. */
const FLOORS: Readonly<Record<string, string>> = {
  create_50_per_s: 'lmdb_durable_puts_per_s',
  insert_many_per_s: 'lmdb_batched_puts_per_s',
  find_by_id_50_per_s: 'lmdb_gets_per_s',
  find_indexed_per_s: 'lmdb_gets_per_s',
  sort_limit_unindexed_100k_ms: 'lmdb_scan_100k_ms',
  group_100k_ms: 'lmdb_scan_100k_ms',
};
/** And what the driver and Mongoose do against a server that costs nothing. */
const CLIENT_FLOORS: Readonly<Record<string, string>> = {
  create_50_per_s: 'client_create_50_per_s',
  find_by_id_50_per_s: 'client_find_by_id_50_per_s',
  find_indexed_per_s: 'client_find_by_id_50_per_s',
};

function against(figures: Figures, floor: Figures, floors: Readonly<Record<string, string>>): Figures {
  return Object.fromEntries(
    Object.entries(floors)
      .filter(([name]) => name in figures)
      .map(([name, of]) => [name, Number(((figures[name] ?? 0) / (floor[of] ?? NaN)).toPrecision(2))]),
  );
}

/** Each figure as a part of raw lmdb's, and of the client's own. */
export function ratiosOf(figures: Figures, floor: Figures): { ratios: Figures; client_ratios: Figures } {
  return {
    ratios: against(figures, floor, FLOORS),
    client_ratios: against(figures, floor, CLIENT_FLOORS),
  };
}

export function show(figures: Figures, floor: Figures | undefined): void {
  const held = floor && ratiosOf(figures, floor);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [
        name,
        {
          value,
          bar: name in BARS ? `${name.endsWith('_ms') ? '<=' : '>='} ${BARS[name]}` : '',
          'of raw lmdb': held?.ratios[name] ?? '',
          'of the client alone': held?.client_ratios[name] ?? '',
        },
      ]),
    ),
  );
  if (floor) console.table(floor);
}
