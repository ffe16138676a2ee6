import { Injectable, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { applicationsApi } from '@longcai/shared/applications/applications.contract';
import type { CallOutput } from '@longcai/shared/endpoint';
import { Api } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { INBOX, MINE } from './application-calls.js';

/** Either side's list; which page, and whether only open ones, is in the URL. */
@Injectable()
export class ApplicationListStore {
  private readonly api = inject(Api);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  readonly inbox = this.route.snapshot.data['side'] === 'inbox';
  readonly page = computed(() => Math.max(1, Math.trunc(Number(this.query().get('page'))) || 1));
  readonly onlyOpen = computed(() => this.query().get('open') === 'true');
  private readonly projectId = computed(() => this.query().get('projectId') ?? undefined);

  readonly found = resource({
    params: () => ({ page: this.page(), open: this.onlyOpen(), projectId: this.projectId() }),
    loader: ({ params: { page, open, projectId }, abortSignal }) => {
      const query = { page, ...(open && { open: 'true' }) };
      return this.inbox
        ? this.api.call(
            INBOX,
            { query: { ...query, ...(projectId && { projectId }) } },
            { signal: abortSignal },
          )
        : this.api.call(MINE, { query }, { signal: abortSignal });
    },
  });
  readonly shown = kept<CallOutput<typeof applicationsApi.mine>>(this.found);
}
