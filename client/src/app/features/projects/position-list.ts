import { Component, computed, inject, input, output } from '@angular/core';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { NeedTag } from '../../ui/need-tag.js';
import type { Invitee } from './invite-dialog.js';
import type { Explanations } from './my-match.js';
import { PositionPeople } from './position-people.js';
import type { People } from './project-store.js';

/** States in which nobody is looked for: not yet, or no more. */
const QUIET: readonly ProjectView['state'][] = ['draft', 'submitted', 'returned', 'completed', 'closed'];

/** The positions of a project: what is wanted where it is open, who has it where it is filled. */
@Component({
  selector: 'lc-position-list',
  imports: [Icon, NameSeal, NeedTag, PositionPeople],
  templateUrl: './position-list.html',
  styleUrl: './position-list.scss',
})
export class PositionList {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly project = input.required<ProjectView>();
  readonly mine = input<Explanations>(new Map());
  /** Position the card on the right is about. */
  readonly picked = input<string>();
  /** For the owner's side: people beside each open position. */
  readonly people = input<ReadonlyMap<string, People>>();
  readonly peopleLoading = input(false);
  readonly applied = output<PositionView>();
  readonly invited = output<Invitee>();
  readonly chosen = output<string>();

  protected readonly heading = computed(() => {
    const { positions, state } = this.project();
    const filled = positions.filter((position) => position.state === 'filled').length;
    const key = QUIET.includes(state)
      ? 'closed'
      : filled === 0
        ? 'open'
        : filled === positions.length
          ? 'full'
          : 'some';
    const numbers = { number: this.word(positions.length), filled: this.word(filled).toLowerCase() };
    return this.texts.count(`projects.positions.title.${key}`, positions.length, numbers);
  });
  protected readonly severalOpen = computed(
    () => this.project().positions.filter(({ state }) => state === 'open').length > 1,
  );

  protected wanted({ headcount, filled }: PositionView): string {
    return filled > 0
      ? this.say('projects.positions.wantedOf', { headcount, filled })
      : this.texts.count('projects.positions.wanted', headcount);
  }

  protected how({ hours, mode, regionName, from }: PositionView): string {
    const words = [
      hours === null ? '' : this.say('projects.positions.hours', { hours }),
      this.say(`projects.positions.modes.${mode}`),
      regionName ? this.texts.of(regionName) : '',
      from ? this.say('projects.positions.startsFrom', { from: this.formats.month(from) }) : '',
    ];
    return words.filter(Boolean).join(this.say('ui.match.sentence.comma'));
  }

  protected filledMark({ state, members }: PositionView): string {
    const last = members.at(-1)?.joinedAt;
    if (last) return this.say('projects.positions.joined', { day: this.formats.day(last) });
    return this.say(state === 'closed' ? 'projects.positions.closedMark' : 'projects.positions.filled');
  }

  protected who(member: PositionView['members'][number]): string {
    const place = this.texts.of(member.regionName ?? undefined);
    const name = this.texts.of(member.name);
    return place ? `${name}${this.say('ui.match.sentence.comma')}${place}` : name;
  }

  protected canApply(position: PositionView): boolean {
    const { can, myApplications } = this.project();
    return (
      can.includes('apply') &&
      !myApplications.some(({ positionId, state }) => positionId === position.id && state === 'asked')
    );
  }

  private word(value: number): string {
    return value >= 1 && value <= 10
      ? this.say(`ui.match.sentence.number.${value}`)
      : this.formats.number(value);
  }
}
