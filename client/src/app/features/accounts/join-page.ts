import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { AccountsStore, safeReturn } from './accounts-store.js';

@Component({
  selector: 'lc-join-page',
  imports: [Control, ErrorSummary, Field, Icon, RouterLink],
  providers: [AccountsStore],
  templateUrl: './join-page.html',
  styleUrl: './accounts.scss',
})
export class JoinPage {
  private readonly router = inject(Router);
  private readonly store = inject(AccountsStore);
  protected readonly say = inject(Texts).say;
  protected readonly form = sending();
  readonly returnTo = input<string>();
  protected readonly name = signal('');
  protected readonly identifier = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly consent = signal(false);
  private readonly refused = signal(false);

  protected readonly wrong = computed<Record<string, string | undefined>>(() => {
    const { email, mobile, name, password } = this.form.fields();
    const consent = this.refused() && !this.consent() ? this.say('accounts.join.consentNeeded') : undefined;
    return { name, identifier: email ?? mobile, password, consent };
  });
  protected readonly summary = computed<FieldError[]>(() =>
    Object.entries(this.wrong()).flatMap(([id, sentence]) => (sentence ? [{ id, sentence }] : [])),
  );

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(!this.consent());
    if (!this.consent()) return;
    const person = { name: this.name(), identifier: this.identifier(), password: this.password() };
    const done = await this.form.send(() => this.store.join(person));
    if (done) await this.router.navigateByUrl(safeReturn(this.returnTo(), '/register'));
  }
}
