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
      <h2>{{ say('help.questions.title') }}</h2>
      <dl class="sheet rows">
        @for (question of questions; track question) {
          <div class="sheet-body">
            <dt>{{ say('help.questions.' + question + '.ask') }}</dt>
            <dd>{{ say('help.questions.' + question + '.answer') }}</dd>
          </div>
        }
      </dl>
    </div>
  `,
  styles: `
    .page {
      max-width: 860px;
    }
    h2 {
      margin-top: 8px;
    }
    section h2 {
      margin: 0;
    }
    dl {
      margin: 0;
    }
    dt {
      font-weight: 700;
    }
    dd {
      margin: 4px 0 0;
      color: var(--ink-2);
    }
  `,
})
export class HelpPage {
  protected readonly say = inject(Texts).say;
  protected readonly steps = [
    { name: 'find', link: '/projects' },
    { name: 'post', link: '/people' },
    { name: 'ask', link: '/lookup' },
  ];
  protected readonly questions = ['levels', 'score', 'seen', 'contact', 'answers', 'offline', 'keys'];
}
