import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LibraryCard } from '@longcai/shared/libraries/libraries.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { LibraryDrawing } from '../../ui/library-drawing.js';

/** The libraries side by side, on phones one under the other. */
@Component({
  selector: 'lc-home-libraries',
  imports: [Icon, LibraryDrawing, RouterLink],
  template: `
    <h2>{{ say('home.libraries.title') }}</h2>
    <ul class="sheet">
      @for (library of libraries(); track library.id) {
        <li>
          <a [routerLink]="['/libraries', library.slug]">
            <lc-library-drawing [name]="library.drawing" />
            <h3 class="library-name">{{ texts.of(library.name) }}</h3>
            <dl>
              <div>
                <dt>
                  <span class="desk">{{ say('home.libraries.positions') }}</span><span class="phone">{{
                    say('home.libraries.short.positions')
                  }}</span>
                </dt>
                <dd class="digits">{{ formats.number(library.numbers.openPositions) }}</dd>
              </div>
              <div>
                <dt>
                  <span class="desk">{{ say('home.libraries.offers') }}</span><span class="phone">{{
                    say('home.libraries.short.offers')
                  }}</span>
                </dt>
                <dd class="digits">{{ formats.number(library.numbers.offers) }}</dd>
              </div>
              <div>
                <dt>
                  <span class="desk">{{ say('home.libraries.teams') }}</span><span class="phone">{{
                    say('home.libraries.short.teams')
                  }}</span>
                </dt>
                <dd class="digits">{{ formats.number(library.numbers.teamsThisWeek) }}</dd>
              </div>
            </dl>
            <p class="note">{{ kept(library) }}</p>
            <lc-icon name="right" />
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './home-libraries.scss',
})
export class HomeLibraries {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  readonly libraries = input.required<readonly LibraryCard[]>();

  protected kept({ keptBy, keptAt }: LibraryCard): string {
    const when = this.formats.moment(keptAt);
    return keptBy
      ? this.say('home.libraries.kept', { name: this.texts.of(keptBy), when })
      : this.say('home.libraries.keptAlone', { when });
  }
}
