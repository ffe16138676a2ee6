import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';

@Component({
  selector: 'lc-help-page',
  imports: [RouterLink],
  template: `
    <div class="page stack">
      <h1>{{ say('help.title') }}</h1>
      <p>{{ say('help.intro') }}</p>
      <div class="sheet rows">
        @for (step of steps; track step.name) {
          <section class="sheet-body stack">
            <h2>{{ say('help.steps.' + step.name + '.title') }}</h2>
            <p class="secondary">{{ say('help.steps.' + step.name + '.text') }}</p>
            <p>
              <a class="link" [routerLink]="step.link">{{ say('help.steps.' + step.name + '.action') }}</a>
            </p>
          </section>
        }
      </div>
    </div>
  `,
})
export class HelpPage {
  protected readonly say = inject(Texts).say;
  protected readonly steps = [
    { name: 'find', link: '/projects' },
    { name: 'post', link: '/people' },
    { name: 'ask', link: '/lookup' },
  ];
}
