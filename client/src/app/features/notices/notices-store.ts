import { Injectable, computed, effect, inject, resource, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { noticesApi } from '@longcai/shared/notices/notices.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { askingAgain, onBell } from '../../core/live.js';
import { Unread } from '../../core/unread.js';

export const LIST = bare<typeof noticesApi.list>('GET', '/api/notices');
export const READ = bare<typeof noticesApi.read>('POST', '/api/notices/read');

/** What happened, newest first. A bell that rings while the page is open brings the new one in. */
@Injectable()
export class NoticesStore {
  private readonly api = inject(Api);
  private readonly unread = inject(Unread);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly page = computed(() => Math.max(1, Math.trunc(Number(this.query().get('page'))) || 1));
  readonly onlyUnread = computed(() => this.query().get('unread') === 'true');

  readonly found = resource({
    params: () => ({ page: this.page(), ...(this.onlyUnread() && { unread: 'true' }) }),
    loader: ({ params: query, abortSignal }) => this.api.call(LIST, { query }, { signal: abortSignal }),
  });
  readonly shown = kept<CallOutput<typeof noticesApi.list>>(this.found);

  private readonly again = askingAgain(this.found);

  constructor() {
    onBell((unread) => {
      if (unread === undefined || unread > (this.shown()?.unread ?? -1)) this.again();
    });
    effect(() => {
      const shown = this.shown();
      if (shown) untracked(() => this.unread.notices.set(shown.unread));
    });
  }

  async read(ids?: readonly string[]): Promise<void> {
    const { unread } = await this.api.call(READ, { body: ids ? { ids: [...ids] } : {} });
    this.unread.notices.set(unread);
    // Changing what is shown gives up an answer on its way, which may have brought a new one.
    const asking = this.found.isLoading();
    this.found.update(
      (found) =>
        found && {
          ...found,
          unread,
          items: found.items.map((item) => (!ids || ids.includes(item.id) ? { ...item, read: true } : item)),
        },
    );
    if (asking) this.again();
  }
}
