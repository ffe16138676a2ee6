import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LibraryCard, librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LibraryDrawing } from '../../ui/library-drawing.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LibraryNumbers } from './library-numbers.js';

export const LIST = bare<typeof librariesApi.list>('GET', '/api/libraries');

@Component({
  selector: 'lc-library-list-page',
  imports: [EmptyState, LibraryDrawing, LibraryNumbers, ProblemPanel, RouterLink, Skeleton],
  template: `
    <div class="page stack">
      <h1>{{ lead() }}</h1>
      <p class="secondary">{{ say('libraries.intro') }}</p>
      @if (libraries.hasValue()) {
        @if (libraries.value().length > 0) {
          <ul>
            @for (library of libraries.value(); track library.id) {
              <li class="sheet">
                <lc-library-drawing [name]="library.drawing" />
                <h2 class="library-name">
                  <a [routerLink]="['/libraries', library.slug]">{{ texts.of(library.name) }}</a>
                </h2>
                <p class="secondary">{{ texts.of(library.tagline) }}</p>
                <lc-library-numbers [numbers]="library.numbers" />
                <p class="note">{{ kept(library) }}</p>
              </li>
            }
          </ul>
        } @else {
          <div class="sheet">
            <lc-empty-state [heading]="say('libraries.empty.title')" [text]="say('libraries.empty.text')" />
          </div>
        }
      } @else if (libraries.error(); as error) {
        <div class="sheet"><lc-problem-panel [error]="error" (retried)="libraries.reload()" /></div>
      } @else {
        <div class="sheet"><lc-skeleton kind="lines" [rows]="4" /></div>
      }
    </div>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr));
      gap: 16px;
    }
    li {
      position: relative;
      display: grid;
      gap: 6px;
      align-content: start;
      padding: 20px 24px;
    }
    li:hover {
      border-color: var(--line-strong);
    }
    lc-library-drawing {
      position: absolute;
      right: 24px;
      top: 18px;
    }
    h2 {
      padding-inline-end: 104px;
      font-size: 20px;
      line-height: 30px;
    }
    h2 a {
      color: inherit;
    }
    h2 a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    li .secondary {
      padding-inline-end: 104px;
      min-height: 24px;
    }
  `,
})
export class LibraryListPage {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly libraries = resource({
    loader: ({ abortSignal }) => this.api.call(LIST, {}, { signal: abortSignal }),
  });
  protected readonly lead = computed(() =>
    this.libraries.hasValue() && this.libraries.value().length > 0
      ? this.texts.count('libraries.lead', this.libraries.value().length)
      : this.say('libraries.title'),
  );

  protected kept({ keptBy, keptAt }: LibraryCard): string {
    const when = this.formats.moment(keptAt);
    return keptBy
      ? this.say('libraries.kept', { name: this.texts.of(keptBy), when })
      : this.say('libraries.keptAlone', { when });
  }
}
