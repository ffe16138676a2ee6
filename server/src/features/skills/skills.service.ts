import type { Bilingual } from '@longcai/shared/primitives';
import { skillById, skillByName } from '@longcai/shared/reference/skills';
import type { OwnSkill } from '@longcai/shared/skills/skills.contract';
import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { AppError, found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import { ownSkillModel, type OwnSkillRecord } from './skills.model.js';

/** A feature whose documents name skills: it counts them, and puts one in place of another when they are merged. */
export interface SkillUser {
  countUses(skillIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Inside the transaction of the merge. */
  replaceSkill(from: string, into: string): Promise<void>;
}

const REFRESH_MS = 5_000;

const fold = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const keysOf = ({ zh, en }: Bilingual) => [...new Set([fold(zh), fold(en)])].filter((key) => key !== '');

export function createSkills({ connection, transact }: { connection: Connection; transact: Transact }) {
  const skills = ownSkillModel(connection);
  const users: SkillUser[] = [];
  let kept = new Map<string, OwnSkillRecord>();
  let keptAt = Number.NEGATIVE_INFINITY;

  async function load(): Promise<void> {
    keptAt = performance.now();
    const list = await skills.find().lean();
    kept = new Map(list.map((record) => [record.skillId, record]));
  }

  /** Another process may have added one; asked at most every few seconds. */
  function loadIfOld(): void {
    if (performance.now() - keptAt > REFRESH_MS) void load().catch(() => undefined);
  }

  /** The skill that stands for this id now: itself, or what it was merged into. */
  async function current(skillId: string): Promise<string | undefined> {
    if (skillById(skillId)) return skillId;
    const record = await skills.findOne({ skillId }).lean();
    if (record?.mergedInto) return current(record.mergedInto);
    return record?.skillId;
  }

  /** For each id that is known, the skill that stands for it now. */
  async function known(skillIds: readonly string[]): Promise<Map<string, string>> {
    const standing = new Map<string, string>();
    for (const skillId of new Set(skillIds)) {
      const now = await current(skillId);
      if (now) standing.set(skillId, now);
    }
    return standing;
  }

  async function view(records: readonly OwnSkillRecord[]): Promise<OwnSkill[]> {
    const ids = records.map(({ skillId }) => skillId);
    const counts: ReadonlyMap<string, number>[] = [];
    for (const user of users) counts.push(await user.countUses(ids));
    return records.map(({ skillId, name, state, mergedInto }) => ({
      id: skillId,
      name,
      state,
      ...(mergedInto && { mergedInto }),
      uses: counts.reduce((sum, count) => sum + (count.get(skillId) ?? 0), 0),
    }));
  }

  async function viewOf(skillId: string): Promise<OwnSkill> {
    const known = skillById(skillId);
    if (known) return { id: known.id, name: known.name, state: 'kept', uses: 0 };
    const [own] = await view([found(await skills.findOne({ skillId }).lean())]);
    return found(own);
  }

  async function existing(name: Bilingual): Promise<string | undefined> {
    const listed = (name.zh && skillByName(name.zh)) || (name.en && skillByName(name.en));
    if (listed) return listed.id;
    const record = await skills.findOne({ keys: { $in: keysOf(name) } }).lean();
    return record ? current(record.skillId) : undefined;
  }

  return {
    load,
    known,

    /** Features register here what of theirs names skills. */
    usedBy: (user: SkillUser) => void users.push(user),

    /** Its name without asking the store; undefined for a skill not known here (yet). */
    name(skillId: string): Bilingual | undefined {
      const record = kept.get(skillId);
      if (!record) loadIfOld();
      return record?.name;
    },

    async own(): Promise<OwnSkill[]> {
      return view(
        await skills
          .find({ state: { $ne: 'merged' } })
          .sort({ skillId: 1 })
          .lean(),
      );
    },

    /** Adds a skill; a name that exists, here or in the taxonomy, answers what exists. */
    async propose(user: User, name: Bilingual): Promise<OwnSkill> {
      const known = await existing(name);
      if (known) return viewOf(known);
      const slug = name.en
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40);
      const skillId = ['own', slug, randomBytes(4).toString('hex')].filter(Boolean).join('-');
      try {
        await skills.create({ skillId, name, keys: keysOf(name), proposedBy: user.accountId });
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
        return viewOf(found(await existing(name)));
      }
      await load();
      return viewOf(skillId);
    },

    /** Keeps a proposed skill (`into` null), or puts another in its place everywhere. */
    async merge(skillId: string, into: string | null): Promise<OwnSkill> {
      const target = into === null ? null : await current(into);
      if (target === undefined || target === skillId) {
        throw new AppError('invalid-input', {
          errors: [{ pointer: '/body/into', code: 'no-such-skill', detail: String(into) }],
        });
      }
      await transact(async () => {
        const change = target
          ? { $set: { state: 'merged', mergedInto: target } }
          : { $set: { state: 'kept' } };
        const record = found(await skills.findOne({ skillId }).lean());
        if (record.state === 'merged') throw new AppError('step-not-allowed');
        await skills.updateOne({ skillId }, change);
        if (target) for (const user of users) await user.replaceSkill(skillId, target);
      });
      await load();
      return viewOf(skillId);
    },
  };
}

export type Skills = ReturnType<typeof createSkills>;
