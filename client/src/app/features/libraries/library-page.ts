import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Icon } from '../../ui/icon.js';
import { LibraryDrawing } from '../../ui/library-drawing.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TileMap } from '../../ui/tile-map.js';
import { LibraryNumbers } from './library-numbers.js';
import { LibraryStore } from './library-store.js';
import { LibraryTopics } from './library-topics.js';

@Component({
  selector: 'lc-library-page',
  imports: [Icon, LibraryDrawing, LibraryNumbers, LibraryTopics, ProblemPanel, RouterLink, Skeleton, TileMap],
  providers: [LibraryStore],
  templateUrl: './library-page.html',
  styleUrl: './library-page.scss',
})
export class LibraryPage {
  protected readonly brief = briefName;
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  private readonly router = inject(Router);
  protected readonly here = this.router.url;
  protected readonly store = inject(LibraryStore);
  readonly slug = input.required<string>();
  protected readonly tiles = computed(() =>
    (this.store.shown()?.needs ?? []).map((need) => ({ ...need, mine: false })),
  );
  protected readonly total = computed(() =>
    this.texts.count('libraries.needs.total', this.store.shown()?.numbers.openPositions ?? 0),
  );
  protected readonly kept = computed(() => {
    const library = this.store.shown();
    if (!library) return '';
    const when = this.formats.moment(library.keptAt);
    return library.keptBy
      ? this.say('libraries.kept', { name: this.texts.of(library.keptBy), when })
      : this.say('libraries.keptAlone', { when });
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.slug.set(this.slug()));
    effect(() => title.use(this.texts.of(this.store.shown()?.name) || undefined));
  }

  protected openCity(region: string): void {
    void this.router.navigate(['/projects'], { queryParams: { library: this.slug(), region } });
  }

  protected async subscribe(on: boolean): Promise<void> {
    try {
      await this.store.subscribe(on);
      this.toasts.done(this.say(on ? 'libraries.subscribe.done' : 'libraries.subscribe.stopped'));
    } catch (error) {
      this.toasts.failed(this.problems.of(error));
    }
  }
}
