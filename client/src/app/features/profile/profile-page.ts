import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ProfileView } from '../../ui/profile-view.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AskedForMore } from '../cases/asked-for-more.js';
import { Completeness } from './completeness.js';
import { ProfileStore } from './profile-store.js';
import { READERS, shownTo, type Reader } from './shown-to.js';
import { WhyNotFound } from './why-not-found.js';

@Component({
  selector: 'lc-profile-page',
  imports: [
    AskedForMore,
    Completeness,
    EmptyState,
    Icon,
    ProblemPanel,
    ProfileView,
    RouterLink,
    ServiceNumber,
    Skeleton,
    WhyNotFound,
  ],
  providers: [ProfileStore],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.scss',
})
export class ProfilePage {
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ProfileStore);
  protected readonly form = sending();
  protected readonly readers = READERS;
  protected readonly reader = signal<Reader>('me');
  protected readonly shown = computed(() => {
    const profile = this.store.profile();
    return profile ? shownTo(profile, this.reader()) : undefined;
  });
  protected readonly heading = computed(() => {
    const why = this.store.why.hasValue() ? this.store.why.value() : undefined;
    if (!why) return this.say('profile.title');
    if (!why.findable) return this.say('profile.lead.hidden');
    return why.positionsOver50 > 0
      ? this.texts.count('profile.lead.found', why.positionsOver50)
      : this.say('profile.lead.none');
  });

  protected async confirm(): Promise<void> {
    if (await this.form.send(() => this.store.confirm())) this.toasts.done(this.say('profile.fresh.done'));
  }
}
