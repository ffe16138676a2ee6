import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { Language } from '@longcai/shared/problem';
import { ProblemError } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { Preferences, type Theme } from '../../core/preferences.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { deviceOf } from './devices.js';
import { EXPORT_DATA, SettingsStore } from './settings-store.js';

@Component({
  selector: 'lc-settings-page',
  imports: [Control, Field, ProblemPanel, Skeleton],
  providers: [SettingsStore],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  protected readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  protected readonly store = inject(SettingsStore);
  protected readonly account = sending();
  protected readonly matching = sending();
  protected readonly rooms = sending();
  protected readonly ending = sending();
  protected readonly password = sending();
  protected readonly deviceOf = deviceOf;
  protected readonly themes: readonly Theme[] = ['system', 'light', 'dark'];
  protected readonly languages: readonly Language[] = ['zh', 'en'];
  protected readonly name = linkedSignal(() => this.session.me()?.name ?? '');
  protected readonly latinName = linkedSignal(() => this.session.me()?.latinName ?? '');
  protected readonly renamed = computed(() => {
    const me = this.session.me();
    return this.name() !== me?.name || this.latinName() !== me.latinName;
  });
  protected readonly dataPath = EXPORT_DATA.path;
  protected readonly current = signal('');
  protected readonly next = signal('');

  /** Whoever is signed in knows which account it is; only the password can be wrong. */
  protected readonly presentWrong = computed(() => {
    const error = this.password.error();
    return error instanceof ProblemError && error.code === 'wrong-credentials';
  });

  protected async saveName(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.account.send(() =>
      this.store.update({ name: this.name(), latinName: this.latinName() }),
    );
    if (saved) this.toasts.done(this.say('settings.saved'));
  }

  /** The page switches at once; mails follow when the account knows. */
  protected async useLanguage(language: Language): Promise<void> {
    await this.preferences.useLanguage(language);
    await this.account.send(() => this.store.update({ language }));
  }

  protected async switchMatching(box: HTMLInputElement): Promise<void> {
    const matchingOptOut = !box.checked;
    const saved = await this.matching.send(() => this.store.update({ matchingOptOut }));
    if (!saved) box.checked = !(this.session.me()?.matchingOptOut ?? false);
    else this.toasts.done(this.say(matchingOptOut ? 'settings.matching.isOff' : 'settings.matching.isOn'));
  }

  protected async showReading(box: HTMLInputElement): Promise<void> {
    const shown = box.checked;
    const saved = await this.rooms.send(() => this.store.showReading(shown));
    if (!saved) box.checked = !shown;
    else this.toasts.done(this.say(shown ? 'settings.rooms.isOn' : 'settings.rooms.isOff'));
  }

  protected async end(sessionId: string): Promise<void> {
    if (await this.ending.send(() => this.store.endSession(sessionId)))
      this.toasts.done(this.say('settings.sessions.ended'));
  }

  protected async endOthers(): Promise<void> {
    if (await this.ending.send(() => this.store.endOthers()))
      this.toasts.done(this.say('settings.sessions.othersEnded'));
  }

  protected async changePassword(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.password.send(() => this.store.changePassword(this.current(), this.next())))) return;
    this.current.set('');
    this.next.set('');
    this.toasts.done(this.say('settings.password.done'));
  }
}
