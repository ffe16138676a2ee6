import { Component, inject } from '@angular/core';
import { Texts } from '../../core/texts.js';
import { FormParts } from './form-parts.js';
import { MatchParts } from './match-parts.js';
import { StateParts } from './state-parts.js';

/** Every part in every state, in both themes, for those who build and review the client. */
@Component({
  selector: 'lc-gallery-page',
  imports: [FormParts, MatchParts, StateParts],
  template: `
    <div class="page stack">
      <h1>{{ say('gallery.title') }}</h1>
      @for (theme of themes; track theme) {
        <div class="theme" [attr.data-theme]="theme">
          <lc-match-parts />
          <lc-state-parts />
          <lc-form-parts />
        </div>
      }
    </div>
  `,
  styles: `
    .theme {
      display: grid;
      gap: 24px;
      margin: 0 calc(-1 * var(--margin));
      padding: 24px var(--margin);
      background: var(--ground);
      color: var(--ink);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class GalleryPage {
  protected readonly say = inject(Texts).say;
  protected readonly themes = ['light', 'dark'] as const;
}
