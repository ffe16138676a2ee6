import * as z from 'zod';

export const ProjectState = z
  .enum(['draft', 'submitted', 'returned', 'published', 'teaming', 'running', 'completed', 'closed'])
  .meta({ id: 'ProjectState' });
export type ProjectState = z.infer<typeof ProjectState>;

export type ProjectStep =
  'submit' | 'publish' | 'return' | 'start-teaming' | 'start-running' | 'complete' | 'close';

/** Which step leads where, and who takes it. The client draws its buttons from this; the server refuses the rest. */
export const PROJECT_STEPS: Readonly<
  Record<
    ProjectStep,
    { from: readonly ProjectState[]; to: ProjectState; by: 'owner' | 'curator' | 'platform' }
  >
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  publish: { from: ['submitted'], to: 'published', by: 'curator' },
  return: { from: ['submitted'], to: 'returned', by: 'curator' },
  'start-teaming': { from: ['published'], to: 'teaming', by: 'platform' },
  'start-running': { from: ['teaming'], to: 'running', by: 'owner' },
  complete: { from: ['running'], to: 'completed', by: 'owner' },
  close: { from: ['published', 'teaming', 'running'], to: 'closed', by: 'owner' },
};

/** True when `step` may be taken in `state`. */
export const canStep = (state: ProjectState, step: ProjectStep): boolean =>
  PROJECT_STEPS[step].from.includes(state);

/** States in which everyone sees the project and people may apply. */
export const OPEN_STATES: readonly ProjectState[] = ['published', 'teaming', 'running'];
/** States in which everyone sees the project. */
export const PUBLIC_STATES: readonly ProjectState[] = [
  'published',
  'teaming',
  'running',
  'completed',
  'closed',
];
