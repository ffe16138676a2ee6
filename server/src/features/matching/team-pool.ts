/** At least this share of a need's points makes it covered by a related or lower skill. */
export const COVERED = 0.45;
