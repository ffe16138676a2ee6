import { afterRenderEffect, Component, DOCUMENT, ElementRef, computed, inject, input } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

export interface FieldError {
  /** Id of the control to go to. */
  readonly id: string;
  readonly sentence: string;
}

/** What still has to change, each linked to its field. Takes the focus when it appears. */
@Component({
  selector: 'lc-error-summary',
  imports: [Icon],
  template: `
    @if (errors().length > 0) {
      <section role="alert" tabindex="-1">
        <h2><lc-icon name="warning" />{{ heading() }}</h2>
        <ol>
          @for (error of errors(); track error.id) {
            <li>
              <a class="link" [href]="'#' + error.id" (click)="goTo($event, error)">{{ error.sentence }}</a>
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:not(:has(section)) {
      display: none;
    }
    section:focus {
      outline: none;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--berry);
      font-size: 17px;
    }
    ol {
      margin-top: 12px;
      padding-inline-start: 24px;
      list-style: decimal;
    }
    li + li {
      margin-top: 4px;
    }
  `,
})
export class ErrorSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(Texts);
  readonly errors = input.required<readonly FieldError[]>();
  protected readonly heading = computed(() => this.texts.count('ui.errors.title', this.errors().length));

  constructor() {
    // Only when it appears: a list that grows or shrinks while someone types must leave them where they are.
    let shown = false;
    afterRenderEffect(() => {
      const some = this.errors().length > 0;
      if (some && !shown) this.focus();
      shown = some;
    });
  }

  /** For a form that is sent again with its faults. */
  focus(): void {
    this.host.nativeElement.querySelector('section')?.focus();
  }

  protected goTo(event: Event, { id }: FieldError): void {
    event.preventDefault();
    const control = this.document.getElementById(id);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }
}
