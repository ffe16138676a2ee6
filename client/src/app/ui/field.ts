import { Component, Directive, computed, inject, input } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

let fields = 0;

/** Label above, hint beside it, help and error below. The control inside carries the lcControl directive. */
@Component({
  selector: 'lc-field',
  imports: [Icon],
  template: `
    <label [attr.for]="controlId()" [id]="controlId() + '-label'">
      {{ label() }}
      @if (hint()) {
        <small>{{ hint() }}</small>
      }
    </label>
    <ng-content />
    <div class="help" [id]="controlId() + '-help'"><ng-content select="[help]" /></div>
    @if (error()) {
      <p class="error" [id]="controlId() + '-error'">
        <lc-icon name="warning" /><span class="visually-hidden">{{ say('ui.field.error') }}</span
        >{{ error() }}
      </p>
    }
  `,
  styleUrl: './field.scss',
})
export class Field {
  protected readonly say = inject(Texts).say;
  private readonly ownId = `field-${++fields}`;
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  /** Id of the control, where an error summary links to. */
  readonly for = input<string>();
  readonly controlId = computed(() => this.for() ?? this.ownId);
}

/** Ties a native control to the label, help and error of its field. */
@Directive({
  selector: '[lcControl]',
  host: {
    '[id]': 'field.controlId()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class Control {
  protected readonly field = inject(Field);
  protected readonly describedBy = computed(() => {
    const id = this.field.controlId();
    return this.field.error() ? `${id}-error ${id}-help` : `${id}-help`;
  });
}
