import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../core/texts.js';

@Component({
  selector: 'lc-not-found-page',
  imports: [RouterLink],
  template: `
    <div class="page stack">
      <h1>{{ say('shell.notFound.title') }}</h1>
      <p>{{ say('shell.notFound.text') }}</p>
      <p>
        <a class="button button-primary" routerLink="/">{{ say('shell.notFound.home') }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly say = inject(Texts).say;
}
