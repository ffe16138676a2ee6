import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import { focusing } from '../../core/focusing.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { DeskStore } from './desk-store.js';

type Asked = 'return' | 'pause';

/** Approve at once; return and pause ask why, because the other side reads it. */
@Component({
  selector: 'lc-case-actions',
  imports: [Control, Field],
  templateUrl: './case-actions.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
    :host:not(:has(*)) {
      display: none;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    .button {
      white-space: normal;
    }
    .pair .button {
      padding-inline: 8px;
      font-size: 15px;
    }
    .failed {
      color: var(--berry);
    }
  `,
})
export class CaseActions {
  private readonly store = inject(DeskStore);
  private readonly toasts = inject(Toasts);
  private readonly focus = focusing();
  protected readonly say = inject(Texts).say;
  readonly case = input.required<DeskCase>();
  protected readonly acting = sending();
  private readonly id = computed(() => this.case().id);
  /** Another case starts afresh: a reason must never go to the wrong one. */
  protected readonly asked = linkedSignal<string, Asked | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly reason = linkedSignal<string, string>({ source: this.id, computation: () => '' });
  protected readonly reasonMissing = signal(false);
  protected readonly can = (act: DeskCase['can'][number]) => this.case().can.includes(act);

  protected ask(act: Asked): void {
    this.acting.clear();
    this.reasonMissing.set(false);
    this.asked.set(this.asked() === act ? undefined : act);
    this.focus('case-reason');
  }

  protected async approve(): Promise<void> {
    const { id, serviceNumber } = this.case();
    if (await this.acting.send(() => this.store.answer(id, 'approved', '')))
      this.toasts.done(this.say('desk.done.approved', { number: serviceNumber }));
  }

  protected async resume(): Promise<void> {
    const { id, serviceNumber } = this.case();
    if (await this.acting.send(() => this.store.pause(id, false, '')))
      this.toasts.done(this.say('desk.done.resumed', { number: serviceNumber }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { id, serviceNumber } = this.case();
    const [asked, reason] = [this.asked(), this.reason().trim()];
    this.reasonMissing.set(reason === '');
    if (reason === '') this.focus('case-reason');
    if (!asked || reason === '') return;
    const done = await this.acting.send(() =>
      asked === 'return' ? this.store.answer(id, 'returned', reason) : this.store.pause(id, true, reason),
    );
    if (!done) return;
    this.asked.set(undefined);
    this.reason.set('');
    this.toasts.done(
      this.say(`desk.done.${asked === 'return' ? 'returned' : 'paused'}`, { number: serviceNumber }),
    );
  }
}
