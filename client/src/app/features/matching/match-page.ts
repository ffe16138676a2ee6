import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageTitle } from '../../core/page-title.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ExplainedMatch } from '../../ui/explained-match.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MatchStore } from './match-store.js';

/** Why it is 78: one side of the explained match, the same reasons for whoever looks. */
@Component({
  selector: 'lc-match-page',
  imports: [EmptyState, ExplainedMatch, ProblemPanel, RouterLink, Skeleton],
  providers: [MatchStore],
  templateUrl: './match-page.html',
  styleUrl: './match-page.scss',
})
export class MatchPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(MatchStore);
  readonly projectId = input.required<string>();
  readonly positionId = input.required<string>();
  readonly profile = input<string>();
  protected readonly legend = ['met', 'near', 'missing', 'tick'] as const;

  private readonly shown = computed(() => (this.store.pair.hasValue() ? this.store.pair.value() : undefined));
  protected readonly view = computed(() => {
    const pair = this.shown();
    if (!pair) return undefined;
    const { of } = this.texts;
    const { person, position, explanation, side } = pair;
    const name = of(person.name) || this.say('matching.hidden');
    const mine = person.profileId === this.session.me()?.profileId;
    const names = { person: name, position: of(position.title), project: of(position.projectTitle) };
    return {
      explanation,
      side,
      title: this.say('matching.lead', { score: explanation.score }),
      pair: this.say(mine ? 'matching.youPair' : 'matching.pair', names),
      perspective: this.say(`matching.${side}.perspective`),
      subtitle: this.say(`matching.${side}.subtitle`, names),
      action: this.say(`matching.${side}.action`),
      changeAction: this.say(`matching.change.${side}`),
      name: side === 'owner' ? of(position.ownerName) : name,
      seal: side === 'owner' ? position.ownerName.zh : (person.name?.zh ?? ''),
      profileId: person.profileId,
    };
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      this.store.positionId.set(this.positionId());
      this.store.profileId.set(this.profile() ?? '');
    });
    effect(() => title.use(this.view()?.title));
  }

  /** Applying and inviting happen where the position or the person can be read whole. */
  protected act(): void {
    const view = this.view();
    if (!view) return;
    void (view.side === 'owner'
      ? this.router.navigate(['/people', view.profileId], { queryParams: { position: this.positionId() } })
      : this.router.navigate(['/projects', this.projectId()], {
          queryParams: { apply: this.positionId() },
        }));
  }

  protected change(): void {
    void this.router.navigate(
      this.view()?.side === 'owner' ? ['/workspace/projects', this.projectId()] : ['/profile/skills'],
    );
  }
}
