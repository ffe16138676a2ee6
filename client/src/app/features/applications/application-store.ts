import { Injectable, inject, resource, signal } from '@angular/core';
import type { ApplicationView, DeclineReason } from '@longcai/shared/applications/applications.contract';
import { Api } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { ACCEPT, DECLINE, TALK, VIEW, WITHDRAW } from './application-calls.js';

/** One application and the steps from here. Every step answers the application as it is then. */
@Injectable()
export class ApplicationStore {
  private readonly api = inject(Api);
  readonly id = signal('');
  readonly found = resource({
    params: () => this.id() || undefined,
    loader: ({ params: applicationId, abortSignal }) =>
      this.api.call(VIEW, { params: { applicationId } }, { signal: abortSignal }),
  });
  readonly shown = kept<ApplicationView>(this.found);

  async accept(): Promise<ApplicationView> {
    return this.take(await this.api.call(ACCEPT, this.input()));
  }

  async decline(reason: DeclineReason, note: string): Promise<ApplicationView> {
    return this.take(await this.api.call(DECLINE, { ...this.input(), body: { reason, note } }));
  }

  async withdraw(): Promise<ApplicationView> {
    return this.take(await this.api.call(WITHDRAW, this.input()));
  }

  async talk(): Promise<string> {
    return (await this.api.call(TALK, this.input())).roomId;
  }

  private input() {
    return { params: { applicationId: this.id() } };
  }

  private take(application: ApplicationView): ApplicationView {
    this.found.set(application);
    return application;
  }
}
