/** A list of slots: the first `length` of `slots`. */
export interface Posting {
  slots: Int32Array;
  length: number;
}

const FIRST_ROOM = 8;

/** Slots by skill and level (1-5), on typed arrays; a slot is out again as fast as its list is long. */
export function createPostings() {
  const bySkill = new Map<string, Posting[]>();

  function listOf(skill: string, level: number): Posting {
    let levels = bySkill.get(skill);
    if (!levels) bySkill.set(skill, (levels = []));
    return (levels[level] ??= { slots: new Int32Array(FIRST_ROOM), length: 0 });
  }

  return {
    add(skill: string, level: number, slot: number): void {
      const list = listOf(skill, level);
      if (list.length === list.slots.length) {
        const wider = new Int32Array(list.length * 2);
        wider.set(list.slots);
        list.slots = wider;
      }
      list.slots[list.length++] = slot;
    },
    remove(skill: string, level: number, slot: number): void {
      const list = listOf(skill, level);
      const at = list.slots.subarray(0, list.length).indexOf(slot);
      if (at >= 0) list.slots[at] = list.slots[--list.length]!;
    },
    /** The slots with a skill at a level; undefined for none. */
    get: (skill: string, level: number): Posting | undefined => bySkill.get(skill)?.[level],
  };
}

export type Postings = ReturnType<typeof createPostings>;
