import { Component, inject } from '@angular/core';
import { VISIBILITY_GROUPS, type Visibility, type VisibilityGroup } from './visibility-groups.js';
import { Texts } from '../../../core/texts.js';
import { ProfileDraft } from './profile-draft.js';

const LEVELS: readonly Visibility[] = ['everyone', 'members', 'applied', 'nobody'];

/** Who may see each group of fields. */
@Component({
  selector: 'lc-visibility-part',
  template: `
    <ul class="sheet rows">
      @for (group of groups; track group) {
        <li>
          <label [attr.for]="'visible-' + group"
            ><b>{{ say('profile.groups.' + group) }}</b
            ><small>{{ say('profile.groups.text.' + group) }}</small></label
          >
          <select #level class="input" [id]="'visible-' + group" (change)="change(group, $any(level.value))">
            @for (one of levels; track one) {
              <option [value]="one" [selected]="one === draft.parts().visibility[group]">
                {{ say('profile.levels.' + one) }}
              </option>
            }
          </select>
        </li>
      }
    </ul>
    <p class="note">{{ say('profile.visibilityNote') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 260px;
      gap: 8px 24px;
      align-items: center;
      padding: 12px 20px;
    }
    label {
      display: grid;
    }
    b {
      font-size: 15px;
    }
    small {
      color: var(--ink-3);
      font-size: 14px;
      line-height: 22px;
    }
    @media (max-width: 599.98px) {
      li {
        grid-template-columns: minmax(0, 1fr);
        padding: 12px 16px;
      }
    }
  `,
})
export class VisibilityPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly groups = VISIBILITY_GROUPS;
  protected readonly levels = LEVELS;

  protected change(group: VisibilityGroup, level: Visibility): void {
    this.draft.set('visibility', { ...this.draft.parts().visibility, [group]: level });
  }
}
