import { Component, type ElementRef, afterNextRender, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';
import { ServiceNumber } from '../../../ui/service-number.js';

export interface ReceiptView {
  readonly serviceNumber: string;
  readonly dueAt: string;
}

/** What one takes along after submitting: the number, and by when it is answered. */
@Component({
  selector: 'lc-receipt',
  imports: [RouterLink, ServiceNumber],
  template: `
    <section class="sheet">
      <h1 #heading tabindex="-1">{{ say('profile.receipt.title') }}</h1>
      <lc-service-number [number]="receipt().serviceNumber" />
      <p>{{ say('profile.receipt.due', { day: formats.day(receipt().dueAt, { year: true }) }) }}</p>
      <p class="secondary">{{ say('profile.receipt.text') }}</p>
      <div class="actions">
        <a class="button button-primary button-large" [routerLink]="staff() ? '/workspace' : '/matches'">{{
          say(staff() ? 'profile.receipt.workspace' : 'profile.receipt.matches')
        }}</a>
        <a class="button button-large" routerLink="/profile">{{ say('profile.receipt.profile') }}</a>
        <a class="link" [routerLink]="['/lookup', receipt().serviceNumber]">{{
          say('profile.receipt.lookup')
        }}</a>
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 16px;
      justify-items: start;
      padding: 32px 24px;
    }
    h1:focus {
      outline: none;
    }
    .actions {
      margin-top: 12px;
    }
  `,
})
export class Receipt {
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  readonly receipt = input.required<ReceiptView>();
  readonly audience = input.required<Audience>();
  protected readonly staff = () => this.audience() === 'staff';

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
