import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
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
import { LibraryNumbers } from './library-numbers.js';
import { LibraryStore } from './library-store.js';
import { LibraryTopics } from './library-topics.js';

@Component({
  selector: 'lc-library-page',
  imports: [Icon, LibraryDrawing, LibraryNumbers, LibraryTopics, ProblemPanel, RouterLink, Skeleton],
  providers: [LibraryStore],
  templateUrl: './library-page.html',
  styleUrl: './library-page.scss',
})
export class LibraryPage {
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly here = inject(Router).url;
  protected readonly store = inject(LibraryStore);
  readonly slug = input.required<string>();
  protected readonly kept = computed(() => {
    const library = this.store.shown();
    if (!library) return '';
    const when = this.formats.moment(library.keptAt);
    return library.keptBy
      ? this.say('libraries.kept', { name: library.keptBy, when })
      : this.say('libraries.keptAlone', { when });
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.slug.set(this.slug()));
    effect(() => title.use(this.texts.of(this.store.shown()?.name) || undefined));
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
