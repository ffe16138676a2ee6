import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PostedProject } from '@longcai/shared/projects/projects.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** One project I posted: its state, its service number, and what it waits for. */
@Component({
  selector: 'lc-posted-row',
  imports: [RouterLink],
  template: `
    <h3>
      <a [routerLink]="['/workspace/projects', project().id]">{{ title() }}</a>
    </h3>
    <span class="tag" [class.tag-spruce]="open()">{{ say('workspace.state.' + project().state) }}</span>
    @if (project().state === 'returned' && project().returnReason) {
      <p class="reason">{{ say('workspace.projects.returned', { reason: project().returnReason }) }}</p>
    }
    @if (project().asked; as asked) {
      <p class="reason">{{ say('workspace.projects.asked', { reason: asked.reason }) }}</p>
    }
    <p class="facts">
      <span>{{ texts.of(project().ownerName) }}</span>
      @if (project().serviceNumber; as number) {
        <span class="number">{{ number }}</span>
      }
      @for (fact of facts(); track fact) {
        <span>{{ fact }}</span>
      }
      @if (open()) {
        <a class="link" [routerLink]="['/projects', project().id]">{{ say('workspace.projects.see') }}</a>
      }
    </p>
  `,
  styleUrl: './row.scss',
})
export class PostedRow {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly project = input.required<PostedProject>();
  protected readonly title = computed(
    () => this.texts.of(this.project().title) || this.say('workspace.project.untitled'),
  );
  protected readonly open = computed(() =>
    ['published', 'teaming', 'running'].includes(this.project().state),
  );
  protected readonly facts = computed(() => {
    const { state, asked, dueAt, openPositions, updatedAt } = this.project();
    return [
      asked ? this.say('workspace.projects.stopped', { day: this.formats.day(asked.since) }) : '',
      state === 'submitted' && dueAt && !asked
        ? this.say('workspace.projects.due', { day: this.formats.day(dueAt) })
        : '',
      this.open() && openPositions > 0 ? this.texts.count('workspace.projects.open', openPositions) : '',
      this.say('workspace.projects.updated', { when: this.formats.ago(updatedAt) }),
    ].filter(Boolean);
  });
}
