import { Component, computed, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ImportKind } from '@longcai/shared/imports/imports.contract';
import type { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import type { Visibility } from '@longcai/shared/profiles/profiles.contract';
import { Api, ProblemError, bare } from '../../core/api.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Control, Field } from '../../ui/field.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Icon } from '../../ui/icon.js';
import { EXPORT, ImportsStore, KINDS, MAX_BYTES, TEMPLATE } from './imports-store.js';

const LIBRARIES = bare<typeof librariesApi.list>('GET', '/api/libraries');

/** Tables in and out: what kind, an empty one to fill in, the filled one; and what is here as a table. */
@Component({
  selector: 'lc-imports-page',
  imports: [Control, Field, FileDrop, Icon],
  providers: [ImportsStore],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
})
export class ImportsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly store = inject(ImportsStore);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly of = this.texts.of;
  protected readonly kinds = KINDS;
  protected readonly maxBytes = MAX_BYTES;
  protected readonly visibilities: readonly Visibility[] = ['everyone', 'members', 'applied', 'nobody'];
  protected readonly formats = ['xlsx', 'csv'] as const;
  protected readonly kind = signal<ImportKind>('people');
  protected readonly visibility = signal<Visibility>('members');
  protected readonly library = signal('');
  protected readonly reading = sending();
  protected readonly libraries = resource({
    loader: ({ abortSignal }) => this.api.call(LIBRARIES, {}, { signal: abortSignal }),
  });
  /** Headings that are missing are named, so that they can be added. */
  protected readonly refusal = computed(() => {
    const error = this.reading.error();
    if (error instanceof ProblemError && error.code === 'columns-missing') {
      const columns = error.errors.map(({ detail }) => detail).join(this.say('imports.comma'));
      return this.say('imports.columnsMissing', { columns });
    }
    return error === undefined ? '' : this.reading.sentence();
  });

  protected template(format: 'xlsx' | 'csv'): string {
    return this.api.url(TEMPLATE, {
      params: { kind: this.kind() },
      query: { language: this.texts.language(), format },
    });
  }

  protected exported(kind: ImportKind, format: 'xlsx' | 'csv'): string {
    return this.api.url(EXPORT, { params: { kind }, query: { language: this.texts.language(), format } });
  }

  protected async read(file: File): Promise<void> {
    const library = this.kind() === 'people' ? '' : this.library();
    const table = await this.reading.send(() =>
      this.store.upload(this.kind(), file, this.visibility(), library),
    );
    if (table) await this.router.navigate(['/imports', table.id]);
  }
}
