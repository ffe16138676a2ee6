import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CLAIM_CODES, ImportsStore } from './imports-store.js';

/** One table: what was understood of it, what is wrong with it, and writing the rest. */
@Component({
  selector: 'lc-import-page',
  imports: [Icon, ProblemPanel, RouterLink, Skeleton],
  providers: [ImportsStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ImportsStore);
  readonly importId = input.required<string>();
  protected readonly starting = sending();
  protected readonly heading = computed(() => {
    const table = this.store.shown();
    if (!table) return this.say('imports.title');
    const { state, good, bad, done, created, updated } = table;
    if (state === 'running')
      return this.say('imports.state.running', { done: this.number(done), total: this.number(good) });
    if (state === 'done') return this.texts.count('imports.state.done', created + updated);
    if (state === 'failed') return this.say('imports.state.failed');
    if (good === 0) return this.say('imports.state.nothing');
    return bad > 0
      ? this.texts.count('imports.state.some', good, { bad: this.number(bad) })
      : this.texts.count('imports.state.all', good);
  });
  protected readonly share = computed(() => {
    const { done = 0, good = 0 } = this.store.shown() ?? {};
    return good > 0 ? Math.round((100 * done) / good) : 0;
  });
  protected readonly numbers = computed(() => {
    const table = this.store.shown();
    if (!table) return [];
    const { rows, good, bad, created, updated, unchanged } = table;
    const before = { rows, good, bad };
    const shown = table.state === 'preview' ? before : { created, updated, unchanged, bad };
    return Object.entries(shown).map(([key, value]) => ({
      key,
      value: this.number(value),
      late: key === 'bad' && value > 0,
    }));
  });
  /** Columns of the preview: those the table has and we understood, in its order. */
  protected readonly phoned = computed(() => this.fields().some(({ field }) => field === 'phone'));
  protected readonly fields = computed(() =>
    (this.store.shown()?.columns ?? []).flatMap(({ heading, field }) => (field ? [{ heading, field }] : [])),
  );
  protected readonly ignored = computed(() =>
    (this.store.shown()?.columns ?? []).filter(({ field }) => field === null),
  );
  protected readonly codes = computed(() =>
    this.api.url(CLAIM_CODES, { params: { importId: this.importId() } }),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.id.set(this.importId()));
    effect(() => {
      const table = this.store.shown();
      if (!table) return;
      title.use(table.fileName);
      if (table.state === 'running') this.store.follow();
    });
  }

  protected async run(): Promise<void> {
    await this.starting.send(() => this.store.run());
  }

  private number(value: number): string {
    return this.formats.number(value);
  }
}
