import { Component, computed, inject, input } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { BilingualField } from '../../../ui/bilingual-field.js';
import { ProfileDraft } from './profile-draft.js';

/** Name, the one sentence others read first, and a longer text: whichever are asked for. */
@Component({
  selector: 'lc-name-part',
  imports: [BilingualField],
  template: `
    @if (show().includes('name')) {
      <lc-bilingual-field
        for="name"
        [label]="say('profile.name')"
        [hint]="say('profile.required')"
        [max]="{ zh: 60, en: 60 }"
        [error]="draft.faults()['name'] ?? draft.faults()['name-en']"
        [value]="draft.parts().name"
        (valueChange)="draft.set('name', $event)"
      >
        @if (scholar()) {
          <span help>{{ say('profile.nameHelp') }}</span>
        }
      </lc-bilingual-field>
    }
    @if (show().includes('headline')) {
      <lc-bilingual-field
        for="headline"
        [label]="say('profile.headline')"
        [hint]="say('profile.headlineHint')"
        [lines]="2"
        [max]="{ zh: 60, en: 160 }"
        [value]="draft.parts().headline"
        (valueChange)="draft.set('headline', $event)"
      />
    }
    @if (show().includes('summary')) {
      <lc-bilingual-field
        for="summary"
        [label]="say('profile.summary')"
        [hint]="say('profile.summaryHint')"
        [lines]="6"
        [max]="{ zh: 2000, en: 2000 }"
        [value]="draft.parts().summary"
        (valueChange)="draft.set('summary', $event)"
      />
    }
  `,
  styleUrl: './editing.scss',
})
export class NamePart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  readonly show = input<readonly ('name' | 'headline' | 'summary')[]>(['name']);
  protected readonly scholar = computed(() => this.draft.parts().audience === 'overseas');
}
