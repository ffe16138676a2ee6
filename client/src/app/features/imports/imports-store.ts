import { DestroyRef, Injectable, computed, inject, resource, signal } from '@angular/core';
import type { ImportKind, ImportView, importsApi } from '@longcai/shared/imports/imports.contract';
import type { Visibility } from '@longcai/shared/profiles/profiles.contract';
import { Api, bare } from '../../core/api.js';

export const KINDS: readonly ImportKind[] = ['people', 'projects', 'positions'];
export const MAX_BYTES = 20 * 1024 * 1024;
/** How often a running import is asked how far it is. */
const ASKED_EVERY_MS = 1_000;

// With the field of the form, which is all that sending a file needs of the schema.
const UPLOAD = {
  ...bare<typeof importsApi.upload>('POST', '/api/imports/:kind'),
  upload: { field: 'file' },
} as unknown as typeof importsApi.upload;
const RUN = bare<typeof importsApi.run>('POST', '/api/imports/:importId/run');
const VIEW = bare<typeof importsApi.view>('GET', '/api/imports/:importId');
export const TEMPLATE = bare<typeof importsApi.template>('GET', '/api/import-templates/:kind');
export const EXPORT = bare<typeof importsApi.exportTable>('GET', '/api/exports/:kind');
export const CLAIM_CODES = bare<typeof importsApi.claimCodes>('GET', '/api/imports/:importId/claim-codes');

/** One table on its way in: read, looked at, written. */
@Injectable()
export class ImportsStore {
  private readonly api = inject(Api);
  readonly id = signal('');
  readonly table = resource({
    params: () => this.id() || undefined,
    loader: ({ params: importId, abortSignal }) =>
      this.api.call(VIEW, { params: { importId } }, { signal: abortSignal }),
  });
  readonly shown = computed<ImportView | undefined>(() =>
    this.table.hasValue() ? this.table.value() : undefined,
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  upload(kind: ImportKind, file: File, visibility: Visibility, library: string): Promise<ImportView> {
    const query = { visibility, ...(library && { library }) };
    return this.api.upload(UPLOAD, file, { params: { kind }, query });
  }

  async run(): Promise<void> {
    this.table.set(await this.api.call(RUN, { params: { importId: this.id() } }));
  }

  /** Asks again while it runs; a failed question is asked again too. */
  follow(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ASKED_EVERY_MS);
  }

  private async ask(): Promise<void> {
    try {
      this.table.set(await this.api.call(VIEW, { params: { importId: this.id() } }));
    } catch {
      this.follow();
    }
  }
}
