import { Component, inject } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';
import { ProfileDraft } from './profile-draft.js';

/** In their own words: what they look for, and what they bring. */
@Component({
  selector: 'lc-wishes-part',
  imports: [Control, Field],
  template: `
    @for (part of parts; track part) {
      <lc-field [label]="say('profile.' + part)" [hint]="say('profile.' + part + 'Hint')">
        <textarea
          lcControl
          #text
          class="input"
          rows="3"
          maxlength="1000"
          [value]="draft.parts()[part]"
          (input)="draft.set(part, text.value)"
        ></textarea>
      </lc-field>
    }
  `,
  styleUrl: './editing.scss',
})
export class WishesPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly parts = ['wants', 'offers'] as const;
}
