import { Component, computed, inject, input, model } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

type Part = 'zh' | 'en';

let fields = 0;

/** Two joined boxes, one per language; each tells its language, and its count where much can be written. */
@Component({
  selector: 'lc-bilingual-field',
  imports: [Icon],
  template: `
    <fieldset>
      <legend>
        {{ label() }}
        @if (hint()) {
          <small>{{ hint() }}</small>
        }
      </legend>
      <div class="pair">
        @for (part of parts; track part) {
          <div class="box" [class.invalid]="!!error()">
            @if (lines() > 1) {
              <textarea
                [id]="id(part)"
                [rows]="lines()"
                [attr.lang]="langs[part]"
                [attr.maxlength]="max()[part]"
                [attr.aria-label]="label() + ' ' + name(part)"
                [attr.aria-invalid]="error() ? true : null"
                [attr.aria-describedby]="error() ? errorId() : null"
                [value]="value()[part]"
                (input)="write(part, $any($event.target).value)"
                (blur)="left.set(true)"
              ></textarea>
            } @else {
              <input
                [id]="id(part)"
                [attr.lang]="langs[part]"
                [attr.maxlength]="max()[part]"
                [attr.aria-label]="label() + ' ' + name(part)"
                [attr.aria-invalid]="error() ? true : null"
                [attr.aria-describedby]="error() ? errorId() : null"
                [value]="value()[part]"
                (input)="write(part, $any($event.target).value)"
                (blur)="left.set(true)"
              />
            }
            <span aria-hidden="true">{{ name(part) }} {{ count(part) }}</span>
          </div>
        }
      </div>
      <div class="help"><ng-content select="[help]" /></div>
      @if (error()) {
        <p class="error" [id]="errorId()">
          <lc-icon name="warning" /><span class="visually-hidden">{{ say('ui.field.error') }}</span
          >{{ error() }}
        </p>
      }
    </fieldset>
  `,
  styleUrls: ['./field.scss', './bilingual-field.scss'],
})
export class BilingualField {
  protected readonly say = inject(Texts).say;
  private readonly ownId = `bilingual-${++fields}`;
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly for = input<string>();
  readonly lines = input(1);
  readonly max = input<Partial<Record<Part, number>>>({});
  /** Another foreign language in place of English: { tag: 'de', name: 'Deutsch' }. */
  readonly foreign = input<{ tag: string; name: string }>();
  readonly value = model<Bilingual>({ zh: '', en: '' });
  /** True once a box was left, for those who validate then. */
  readonly left = model(false);
  protected readonly parts: readonly Part[] = ['zh', 'en'];
  protected readonly errorId = computed(() => `${this.id('zh')}-error`);

  protected get langs(): Record<Part, string> {
    return { zh: 'zh-CN', en: this.foreign()?.tag ?? 'en' };
  }

  protected id(part: Part): string {
    const id = this.for() ?? this.ownId;
    return part === 'zh' ? id : `${id}-${part}`;
  }

  protected name(part: Part): string {
    return (part === 'en' ? this.foreign()?.name : undefined) ?? this.say(`ui.field.${part}`);
  }

  protected count(part: Part): string {
    const max = this.max()[part];
    return this.lines() > 1 && max
      ? this.say('ui.field.count', { used: this.value()[part].length, max })
      : '';
  }

  protected write(part: Part, text: string): void {
    this.value.update((value) => ({ ...value, [part]: text }));
  }
}
