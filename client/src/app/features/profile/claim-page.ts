import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sending } from '../../core/sending.js';
import { ProblemError } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { ProfileStore } from './profile-store.js';

/** Takes over a profile that a service desk listed for somebody. */
@Component({
  selector: 'lc-claim-page',
  imports: [Control, Field, RouterLink],
  providers: [ProfileStore],
  template: `
    <div class="page">
      <div class="narrow">
        <h1>{{ say('profile.claim.lead') }}</h1>
        <form class="sheet" novalidate (submit)="submit($event)">
          <p class="secondary">{{ say('profile.claim.text') }}</p>
          <lc-field
            for="code"
            [label]="say('profile.claim.code')"
            [hint]="say('profile.claim.codeHint')"
            [error]="form.fields()['code'] && say('profile.claim.form')"
          >
            <input
              lcControl
              #box
              class="input"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck="false"
              [value]="code()"
              (input)="code.set(box.value)"
            />
          </lc-field>
          <p class="wrong" role="alert" [hidden]="!wrong()">{{ wrong() }}</p>
          <div class="actions">
            <button class="button button-primary button-large" [disabled]="form.pending()">
              {{ say('profile.claim.action') }}
            </button>
            <a class="link" routerLink="/register">{{ say('profile.claim.without') }}</a>
          </div>
        </form>
      </div>
    </div>
  `,
  styles: `
    .narrow {
      max-width: 480px;
      margin: 16px auto 0;
    }
    h1 {
      margin-bottom: 20px;
    }
    form {
      display: grid;
      gap: 20px;
      padding: 24px;
    }
    .wrong {
      color: var(--berry);
    }
  `,
})
export class ClaimPage {
  private readonly router = inject(Router);
  private readonly store = inject(ProfileStore);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  protected readonly form = sending();
  protected readonly code = signal('');
  /** A code that stands for nothing may have been a good one until the desk gave out a newer. */
  protected readonly wrong = computed(() => {
    const error = this.form.error();
    const code = error instanceof ProblemError ? error.code : '';
    if (code === 'code-wrong') return this.say('profile.claim.wrong');
    return code === 'already-claimed' ? this.say('profile.claim.used') : this.form.sentence();
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const profile = await this.form.send(() => this.store.claim(code));
    if (!profile) return;
    const me = this.session.me();
    if (me) this.session.use({ ...me, profileId: profile.id });
    this.toasts.done(this.say('profile.claim.done'));
    await this.router.navigateByUrl('/profile');
  }
}
