import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';

/** A few words in one box, set apart by commas or lines; what is typed stays as typed. */
@Component({
  selector: 'lc-words-field',
  imports: [Control, Field],
  template: `
    <lc-field [label]="label()" [hint]="hint() || say('profile.wordsHint')" [for]="for()" [error]="error()">
      <textarea
        lcControl
        #box
        class="input"
        [rows]="rows()"
        [value]="typed()"
        (input)="write(box.value)"
      ></textarea>
    </lc-field>
  `,
  styles: `
    textarea.input {
      min-height: 44px;
    }
  `,
})
export class WordsField {
  protected readonly say = inject(Texts).say;
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly for = input<string>();
  readonly error = input<string | undefined>('');
  readonly rows = input(1);
  /** Lines are the only breaks, where the words themselves have commas. */
  readonly byLine = input(false);
  readonly words = input.required<readonly string[]>();
  readonly wordsChange = output<string[]>();
  protected readonly typed = linkedSignal<readonly string[], string>({
    source: this.words,
    computation: (words, before) => {
      const kept = before && this.split(before.value).join('\n') === words.join('\n');
      return kept ? before.value : words.join(this.byLine() ? '\n' : this.say('profile.wordsComma'));
    },
  });

  protected write(text: string): void {
    this.typed.set(text);
    this.wordsChange.emit(this.split(text));
  }

  private split(text: string): string[] {
    return text
      .split(this.byLine() ? /\n/ : /[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
  }
}
