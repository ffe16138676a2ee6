import type { Language } from '@longcai/shared/problem';
import type { Connection } from 'mongoose';
import { AppError } from '../../http/app-error.js';
import { say } from '../../mail/mail.js';
import { positionDiffers, positionFields, type PositionEdit } from './project-edits.js';
import { positionModel, type PositionRecord } from './projects.model.js';
import { withSkillReplaced } from './skill-merge.js';

const invalid = (pointer: string, code: string, detail: string) =>
  new AppError('invalid-input', { errors: [{ pointer, code, detail }] });

/** The positions of projects; a project's service is the only one that changes them. */
export function createPositions(connection: Connection, inUse: (positionId: string) => Promise<boolean>) {
  const positions = positionModel(connection);

  async function of(projectId: string): Promise<PositionRecord[]> {
    return positions.find({ projectId }).sort({ order: 1, _id: 1 }).lean();
  }

  async function remove(stored: PositionRecord): Promise<void> {
    if (stored.filled > 0 || (await inUse(String(stored._id)))) throw new AppError('position-in-use');
    await positions.deleteOne({ _id: stored._id });
  }

  async function change(
    stored: PositionRecord,
    edit: PositionEdit,
    at: number,
    language: Language,
  ): Promise<void> {
    if (edit.headcount < stored.filled) {
      throw invalid(
        `/body/positions/${at}/headcount`,
        'too-small',
        say(
          language,
          `已有 ${stored.filled} 人，人数不能更少`,
          `${stored.filled} people are in; it cannot be fewer`,
        ),
      );
    }
    const open = stored.filled < edit.headcount;
    const state = stored.state === 'closed' ? 'closed' : open ? 'open' : 'filled';
    await positions.updateOne({ _id: stored._id }, { $set: { ...positionFields(edit, at), state } });
  }

  return {
    of,

    /** Every open position, whatever the state of its project. */
    open(): AsyncIterable<PositionRecord> {
      return positions.find({ state: 'open' }).lean().cursor() as AsyncIterable<PositionRecord>;
    },

    /** Region and project of the open positions of these projects. */
    async openOf(projectIds: readonly string[]): Promise<{ projectId: string; region: string | null }[]> {
      return positions
        .find({ state: 'open', projectId: { $in: [...projectIds] } }, { projectId: 1, region: 1 })
        .lean();
    },

    async byId(positionId: string): Promise<PositionRecord | null> {
      return positions.findById(positionId).lean();
    },

    /** Positions of several projects at once. */
    async ofAll(projectIds: readonly string[]): Promise<Map<string, PositionRecord[]>> {
      const grouped = new Map<string, PositionRecord[]>();
      const list = await positions
        .find({ projectId: { $in: [...projectIds] } })
        .sort({ order: 1, _id: 1 })
        .lean();
      for (const position of list) {
        const siblings = grouped.get(position.projectId);
        if (siblings) siblings.push(position);
        else grouped.set(position.projectId, [position]);
      }
      return grouped;
    },

    /**
     * Makes the stored positions what the form shows: changes, adds, removes. True when anything changed.
     * @throws position-in-use, invalid-input
     */
    async replace(projectId: string, edits: readonly PositionEdit[], language: Language): Promise<boolean> {
      const stored = await of(projectId);
      const byId = new Map(stored.map((position) => [String(position._id), position]));
      let changed = false;
      for (const [at, edit] of edits.entries()) {
        if (!edit.id) {
          await positions.create([{ projectId, ...positionFields(edit, at) }]);
          changed = true;
          continue;
        }
        const existing = byId.get(edit.id);
        if (!existing) {
          const detail = say(language, '没有这个岗位', 'There is no such position');
          throw invalid(`/body/positions/${at}/id`, 'unknown-position', detail);
        }
        byId.delete(edit.id);
        if (!positionDiffers(existing, edit, at)) continue;
        await change(existing, edit, at, language);
        changed = true;
      }
      for (const left of byId.values()) {
        await remove(left);
        changed = true;
      }
      return changed;
    },

    /** @throws position-filled when nobody more fits in */
    async fill(positionId: string): Promise<PositionRecord> {
      const position = await positions
        .findOneAndUpdate(
          { _id: positionId, state: 'open', $expr: { $lt: ['$filled', '$headcount'] } },
          { $inc: { filled: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!position) throw new AppError('position-filled');
      if (position.filled >= position.headcount)
        await positions.updateOne({ _id: position._id }, { $set: { state: 'filled' } });
      return position;
    },

    async unfill(positionId: string): Promise<PositionRecord | null> {
      const position = await positions
        .findOneAndUpdate(
          { _id: positionId, filled: { $gt: 0 } },
          { $inc: { filled: -1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (position?.state === 'filled')
        await positions.updateOne({ _id: position._id }, { $set: { state: 'open' } });
      return position;
    },

    /** No more applications; who is in stays. */
    async closeOpen(projectId: string): Promise<void> {
      await positions.updateMany({ projectId, state: 'open' }, { $set: { state: 'closed' } });
    },

    async countSkillUses(skillIds: readonly string[]): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      for (const skill of skillIds)
        counts.set(skill, await positions.countDocuments({ 'needs.skill': skill }));
      return counts;
    },

    /** Puts one skill in place of another inside the caller's transaction; answers the projects concerned. */
    async replaceSkill(from: string, into: string): Promise<Set<string>> {
      const concerned = await positions.find({ 'needs.skill': from }).lean();
      for (const { _id, needs } of concerned) {
        const replaced = withSkillReplaced(
          needs,
          from,
          into,
          (a, b) => a.minLevel > b.minLevel || (a.minLevel === b.minLevel && a.must && !b.must),
        );
        await positions.updateOne({ _id }, { $set: { needs: replaced } });
      }
      return new Set(concerned.map(({ projectId }) => projectId));
    },

    async removeAll(projectId: string): Promise<void> {
      await positions.deleteMany({ projectId });
    },
  };
}

export type Positions = ReturnType<typeof createPositions>;
