import {
  OPEN_STATES,
  PUBLIC_STATES,
  canStep,
  type ProjectState,
} from '@longcai/shared/projects/projects.states';
import type { ProjectView } from '@longcai/shared/projects/projects.contract';
import type { Visitor } from '../../http/user.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import { isOwner, type Owned } from '../owners/owners.js';
import type { ProjectRecord } from './projects.model.js';

type Placed = Owned & Pick<ProjectRecord, 'library' | 'region' | 'state'>;

/** While a curator reads it, unless something was asked for, and after it has ended, nothing is changed. */
const EDITABLE: readonly ProjectState[] = ['draft', 'returned', ...OPEN_STATES];
const ENDED: readonly ProjectState[] = ['completed', 'closed'];

export const canCurate = (user: Visitor, project: Placed): boolean =>
  inReach(user, { library: project.library, regions: regionsAbove(project.region) });

export const canSee = (user: Visitor, project: Placed): boolean =>
  PUBLIC_STATES.includes(project.state) || isOwner(user, project) || canCurate(user, project);

export const canSeeHistory = (user: Visitor, project: Placed): boolean =>
  isOwner(user, project) || canCurate(user, project);

export const isEditable = (project: Placed, asked: boolean): boolean =>
  EDITABLE.includes(project.state) || (project.state === 'submitted' && asked);
export const isOpen = (project: Placed): boolean => OPEN_STATES.includes(project.state);

export const canSeeMatches = (user: Visitor, project: Placed): boolean =>
  !ENDED.includes(project.state) && (isOwner(user, project) || canCurate(user, project));

/** What the reader may do now; the same sentences the service asks. */
export function projectRights(
  user: Visitor,
  project: Placed,
  { hasOpenPositions, asked }: { hasOpenPositions: boolean; asked: boolean },
): ProjectView['can'] {
  const owner = isOwner(user, project);
  const curator = canCurate(user, project);
  const rights: [ProjectView['can'][number], boolean][] = [
    ['edit', owner && isEditable(project, asked)],
    ['submit', owner && canStep(project.state, 'submit')],
    ['publish', curator && canStep(project.state, 'publish')],
    ['return', curator && canStep(project.state, 'return')],
    ['start-running', owner && canStep(project.state, 'start-running')],
    ['complete', owner && canStep(project.state, 'complete')],
    ['close', owner && canStep(project.state, 'close')],
    ['apply', !!user && !owner && isOpen(project) && hasOpenPositions],
    ['see-matches', canSeeMatches(user, project)],
    ['invite', owner && isOpen(project) && hasOpenPositions],
    ['answer', owner && isOpen(project)],
    ['remove', owner && project.state === 'draft'],
  ];
  return rights.flatMap(([right, allowed]) => (allowed ? [right] : []));
}
