import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { AccountsStore } from './accounts-store.js';

@Component({
  selector: 'lc-reset-page',
  imports: [Control, Field, RouterLink],
  providers: [AccountsStore],
  templateUrl: './reset-page.html',
  styleUrl: './accounts.scss',
})
export class ResetPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(AccountsStore);
  protected readonly say = inject(Texts).say;
  protected readonly form = sending();
  protected readonly identifier = signal('');
  protected readonly code = signal('');
  protected readonly password = signal('');
  protected readonly asked = signal(false);

  protected async request(event: Event): Promise<void> {
    event.preventDefault();
    const sent = await this.form.send(() => this.store.requestReset(this.identifier().trim()));
    if (sent) this.asked.set(true);
  }

  protected async reset(event: Event): Promise<void> {
    event.preventDefault();
    const body = {
      identifier: this.identifier().trim(),
      code: this.code().trim(),
      password: this.password(),
    };
    if (!(await this.form.send(() => this.store.reset(body)))) return;
    this.toasts.done(this.say('accounts.reset.done'));
    await this.router.navigateByUrl('/sign-in');
  }

  protected again(): void {
    this.form.clear();
    this.asked.set(false);
  }
}
