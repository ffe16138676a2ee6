import { InjectionToken, type Provider } from '@angular/core';
import { briefName } from '@longcai/shared/organisations/brief-name';
import { byParts } from './core/by-parts.js';
import { Formats } from './core/formats.js';
import { signedIn } from './core/guards.js';
import { kept } from './core/kept.js';
import { onReaderChange } from './core/on-reader-change.js';
import { sending } from './core/sending.js';
import { EmptyState } from './ui/empty-state.js';
import { Field } from './ui/field.js';
import { MatchBar } from './ui/match-bar.js';
import { MatchScore } from './ui/match-score.js';
import { ProblemPanel } from './ui/problem-panel.js';
import { Skeleton } from './ui/skeleton.js';

/**
 * What most pages use and the first script doesn't. Left to themselves these are a dozen chunks of a few hundred bytes, each
 * a request of its own on the way to any page; named here they come with the first script, some six kilobytes together.
 */
const TOGETHER = new InjectionToken<readonly unknown[]>('together');

export const provideTogether = (): Provider => ({
  provide: TOGETHER,
  useValue: [
    EmptyState,
    Field,
    Formats,
    MatchBar,
    MatchScore,
    ProblemPanel,
    Skeleton,
    briefName,
    byParts,
    kept,
    onReaderChange,
    sending,
    signedIn,
  ],
});
