import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Control, Field } from '../../ui/field.js';
import { AccountsStore, safeReturn } from './accounts-store.js';
import { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from './demonstration-accounts.js';

@Component({
  selector: 'lc-sign-in-page',
  imports: [Control, DemonstrationAccounts, Field, RouterLink],
  providers: [AccountsStore],
  template: `
    <div class="page">
      <div class="columns" [class.alone]="!store.demonstration()">
        <section>
          <h1>{{ say('accounts.signIn.lead') }}</h1>
          <form class="sheet" novalidate (submit)="submit($event)">
            <lc-field
              for="identifier"
              [label]="say('accounts.identifier')"
              [error]="form.fields()['identifier']"
            >
              <input
                lcControl
                #who
                class="input"
                name="identifier"
                autocomplete="username"
                autocapitalize="none"
                [value]="identifier()"
                (input)="identifier.set(who.value)"
              />
            </lc-field>
            <lc-field for="password" [label]="say('accounts.password')" [error]="form.fields()['password']">
              <input
                lcControl
                #secret
                class="input"
                name="password"
                type="password"
                autocomplete="current-password"
                [value]="password()"
                (input)="password.set(secret.value)"
              />
            </lc-field>
            <p class="wrong" role="alert" [hidden]="!form.sentence()">{{ form.sentence() }}</p>
            <button class="button button-primary button-large" [disabled]="form.pending()">
              {{ say('accounts.signIn.action') }}
            </button>
          </form>
          <p class="below">
            <span
              >{{ say('accounts.signIn.noAccount') }}
              <a class="link" routerLink="/join" queryParamsHandling="preserve">{{
                say('accounts.signIn.join')
              }}</a></span
            >
            <a class="link" routerLink="/reset">{{ say('accounts.signIn.forgot') }}</a>
          </p>
        </section>
        @if (store.demonstration()) {
          <aside class="sheet sheet-body">
            <lc-demonstration-accounts [pending]="form.pending()" (chosen)="signInAs($event)" />
          </aside>
        }
      </div>
    </div>
  `,
  styleUrl: './accounts.scss',
  styles: `
    .alone {
      max-width: 480px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class SignInPage {
  private readonly router = inject(Router);
  protected readonly store = inject(AccountsStore);
  protected readonly say = inject(Texts).say;
  protected readonly form = sending();
  /** Where they were going. */
  readonly returnTo = input<string>();
  protected readonly identifier = signal('');
  protected readonly password = signal('');

  protected submit(event: Event): void {
    event.preventDefault();
    void this.enter();
  }

  protected signInAs(email: string): void {
    this.identifier.set(email);
    this.password.set(DEMONSTRATION_PASSWORD);
    void this.enter();
  }

  private async enter(): Promise<void> {
    const done = await this.form.send(() => this.store.signIn(this.identifier().trim(), this.password()));
    if (done) await this.router.navigateByUrl(safeReturn(this.returnTo()));
  }
}
