import { Component, computed, inject } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';
import { TreePicker } from '../../../ui/tree-picker.js';
import { OverseasPart } from './overseas-part.js';
import { ProfileDraft } from './profile-draft.js';
import { WordsField } from './words-field.js';

/** The fields that only this audience has. */
@Component({
  selector: 'lc-own-fields-part',
  imports: [Control, Field, OverseasPart, TreePicker, WordsField],
  templateUrl: './own-fields-part.html',
  styleUrl: './editing.scss',
})
export class OwnFieldsPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly audience = computed(() => this.draft.parts().audience);
  protected readonly fields = computed(() => this.draft.parts().fields);

  protected number(typed: string, least: number, most: number): number | undefined {
    const number = Math.round(Number(typed));
    return typed.trim() === '' || !Number.isFinite(number)
      ? undefined
      : Math.min(most, Math.max(least, number));
  }
}
