import { Component, computed, inject } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { TreePicker } from '../../../ui/tree-picker.js';
import { ProfileDraft } from './profile-draft.js';

@Component({
  selector: 'lc-region-part',
  imports: [TreePicker],
  template: `
    <lc-tree-picker
      kind="region"
      for="region"
      [label]="say('profile.region')"
      [hint]="say('profile.regionHint')"
      [error]="draft.faults()['region']"
      [value]="region()"
      (valueChange)="draft.set('region', $event[0] ?? null)"
    />
  `,
})
export class RegionPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly region = computed(() => {
    const region = this.draft.parts().region;
    return region ? [region] : [];
  });
}
