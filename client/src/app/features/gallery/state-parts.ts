import { Component, inject } from '@angular/core';
import { ProblemError } from '../../core/api.js';
import { Toasts } from '../../core/toasts.js';
import { DueClock } from '../../ui/due-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Horizon } from '../../ui/horizon.js';
import { LibraryDrawing } from '../../ui/library-drawing.js';
import { NameSeal } from '../../ui/name-seal.js';
import { NeedTag } from '../../ui/need-tag.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TileMap } from '../../ui/tile-map.js';
import * as samples from './gallery-samples.js';

@Component({
  selector: 'lc-state-parts',
  imports: [
    DueClock,
    EmptyState,
    Horizon,
    LibraryDrawing,
    NameSeal,
    NeedTag,
    Pagination,
    ProblemPanel,
    ServiceNumber,
    Skeleton,
    TileMap,
  ],
  templateUrl: './state-parts.html',
  styles: `
    :host {
      display: grid;
      gap: 24px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      align-items: start;
    }
    .land {
      position: relative;
      grid-column: 1 / -1;
      height: 136px;
      border-block: 1px solid var(--line);
      background: linear-gradient(var(--surface), var(--ground));
    }
  `,
})
export class StateParts {
  private readonly toasts = inject(Toasts);
  protected readonly samples = samples;
  protected readonly libraries = ['field', 'corridor', 'seams', 'works', 'plain'] as const;
  protected readonly unavailable = new ProblemError({
    type: 'about:blank',
    title: 'store-unavailable',
    status: 503,
    code: 'store-unavailable',
    detail: '',
  });

  protected say(): void {
    this.toasts.done('已发出请求', { label: '撤回', run: () => this.toasts.done('已撤回') });
  }
}
