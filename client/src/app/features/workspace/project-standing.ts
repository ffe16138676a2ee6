import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ProjectDraft, type Step } from './project-draft.js';

/** Beside the form: where the project stands, what may be done with it now, and who changed what. */
@Component({
  selector: 'lc-project-standing',
  imports: [Control, Dialog, Field, ProblemPanel, RouterLink, ServiceNumber, Skeleton],
  templateUrl: './project-standing.html',
  styleUrl: './project-standing.scss',
})
export class ProjectStanding {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProjectDraft);
  /** How many places still lack something. */
  readonly missing = input.required<number>();
  protected readonly acting = sending();
  protected readonly asking = signal<'close' | 'complete' | 'remove' | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly reasonMissing = signal(false);
  protected readonly state = computed(() => this.draft.view()?.state ?? 'draft');
  protected readonly open = computed(() => ['published', 'teaming', 'running'].includes(this.state()));
  protected readonly steps = computed(() =>
    (['start-running', 'complete', 'close'] as const).filter((step) => this.draft.view()?.can.includes(step)),
  );
  protected readonly sentence = computed(() => {
    const project = this.draft.view();
    const day = project?.dueAt ? this.formats.day(project.dueAt) : '';
    const reason = project?.closeReason ?? '';
    if (this.state() === 'draft' || this.state() === 'returned') {
      return this.missing() > 0
        ? this.texts.count('workspace.standing.missing', this.missing())
        : this.say('workspace.standing.ready');
    }
    if (project?.asked) return this.say('workspace.standing.asked');
    return this.say(`workspace.standing.${this.state()}`, { day, reason });
  });
  protected readonly history = computed(() =>
    this.draft.history.hasValue() ? [...this.draft.history.value()].reverse() : undefined,
  );

  protected partsOf(changed: readonly string[]): string {
    const parts = changed.filter((part) => part !== 'state');
    return parts.map((part) => this.say(`workspace.part.${part}`)).join(this.say('workspace.comma'));
  }

  protected async press(step: Step): Promise<void> {
    this.acting.clear();
    if (step !== 'start-running') return this.asking.set(step);
    await this.take(step);
  }

  protected async confirm(): Promise<void> {
    const asked = this.asking();
    if (asked === 'remove') return this.remove();
    if (!asked) return;
    const reason = this.reason().trim();
    this.reasonMissing.set(asked === 'close' && reason === '');
    if (this.reasonMissing()) return;
    await this.take(asked, asked === 'close' ? reason : '');
  }

  private async take(step: Step, reason = ''): Promise<void> {
    if (!(await this.acting.send(() => this.draft.step(step, reason)))) return;
    this.asking.set(undefined);
    this.reason.set('');
    this.toasts.done(this.say(`workspace.step.${step}.done`));
  }

  private async remove(): Promise<void> {
    const removed = await this.acting.send(async () => {
      await this.draft.remove();
      return true;
    });
    if (!removed) return;
    this.toasts.done(this.say('workspace.step.remove.done'));
    await this.router.navigate(['/workspace']);
  }
}
