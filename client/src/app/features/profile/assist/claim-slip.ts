import { Component, type ElementRef, afterNextRender, inject, input, viewChild } from '@angular/core';
import type { ClaimCode } from '@longcai/shared/profiles/profiles.contract';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';

/** The code to hand over, large enough to be copied by hand, and what the person does with it. */
@Component({
  selector: 'lc-claim-slip',
  template: `
    <h2 #heading tabindex="-1">{{ say('profile.assist.code', { name: name() }) }}</h2>
    <p class="code">{{ issued().code }}</p>
    <p>{{ say('profile.assist.codeText', { day: formats.day(issued().until, { year: true }) }) }}</p>
    @if (issued().keptUntil; as day) {
      <p>{{ say('profile.assist.kept', { day: formats.day(day, { year: true }) }) }}</p>
    }
  `,
  host: { class: 'sheet sheet-body' },
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    h2:focus {
      outline: none;
    }
    .code {
      font-size: 32px;
      font-weight: 700;
      letter-spacing: 0.08em;
      line-height: 1.3;
    }
  `,
})
export class ClaimSlip {
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  readonly issued = input.required<ClaimCode>();
  readonly name = input.required<string>();

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
