import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { focusing } from '../../core/focusing.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { PageBar } from '../../shell/page-bar.js';
import { BilingualField } from '../../ui/bilingual-field.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TreePicker } from '../../ui/tree-picker.js';
import { AskedForMore } from '../cases/asked-for-more.js';
import { ConflictPanel } from './conflict-panel.js';
import { PositionEditor } from './position-editor.js';
import { ProjectDraft } from './project-draft.js';
import { missingParts, newPosition, type PositionForm } from './project-form.js';
import { ProjectStanding } from './project-standing.js';
import { PostingPlace } from './posting-place.js';
import { SkillNames } from './skill-names.js';

/** Writing a project: what, where, when, and whom it takes. A draft saves itself. */
@Component({
  selector: 'lc-project-editor-page',
  imports: [
    AskedForMore,
    BilingualField,
    ConflictPanel,
    Control,
    ErrorSummary,
    Field,
    Icon,
    PositionEditor,
    PostingPlace,
    ProblemPanel,
    ProjectStanding,
    RouterLink,
    Skeleton,
    TreePicker,
  ],
  providers: [ProjectDraft, SkillNames],
  templateUrl: './project-editor-page.html',
  styleUrl: './editor-page.scss',
})
export class ProjectEditorPage {
  private readonly router = inject(Router);
  private readonly bar = inject(PageBar);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly focus = focusing();
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProjectDraft);
  readonly projectId = input.required<string>();
  /** Query parameter: the organisation whose space this was opened from. */
  readonly organisation = input<string>();
  private readonly faults = viewChild(ErrorSummary);
  protected readonly submitting = sending();
  private readonly tried = signal(false);
  protected readonly fresh = computed(() => this.projectId() === 'new' && this.draft.id() === '');
  protected readonly ready = computed(() => this.fresh() || this.draft.view() !== undefined);
  /** Library and owner are fixed once someone else has read the project. */
  protected readonly fixed = computed(() => !this.draft.savesItself());
  /** Others read every change at once. */
  protected readonly visible = computed(() => this.fixed() && this.draft.view()?.state !== 'submitted');
  protected readonly missing = computed(() => missingParts(this.draft.form()));
  protected readonly wrong = computed<Record<string, string | undefined>>(() => {
    const lacking = this.tried() ? this.missing() : this.missing().filter((field) => field === 'until');
    const sentences = lacking.map((field) => [field, this.sentenceOf(field)] as const);
    return { ...this.draft.refused(), ...Object.fromEntries(sentences) };
  });
  protected readonly summary = computed<FieldError[]>(() => {
    if (!this.tried()) return [];
    return Object.entries(this.wrong()).flatMap(([field, sentence]) =>
      sentence ? [{ id: `project-${field.replaceAll('.', '-')}`, sentence }] : [],
    );
  });
  /** A save that failed as a whole; a conflict has its own panel. */
  protected readonly failed = computed(() => {
    const failure = this.draft.failure();
    if (failure === undefined || this.draft.conflict()) return '';
    return this.problems.of(failure);
  });

  constructor() {
    const title = inject(PageTitle);
    const names = inject(SkillNames);
    effect(() => {
      const needs = this.draft.view()?.positions.flatMap((position) => position.needs) ?? [];
      names.learnAll(needs.map(({ skill, name }) => ({ id: skill, name })));
    });
    effect(() => {
      const id = this.projectId();
      untracked(() => void this.enter(id));
    });
    effect(() => {
      const name = this.texts.of(this.draft.form().title) || this.say('workspace.project.untitled');
      this.bar.title.set(name);
      title.use(name);
    });
    effect(() => {
      const at = this.draft.savedAt();
      this.bar.status.set(
        at && this.draft.changed().length === 0
          ? this.say('workspace.project.savedAt', { time: this.formats.time(at) })
          : '',
      );
    });
    // The address of a draft is known once it is saved; back does not lead to an empty form again.
    effect(() => {
      const id = this.draft.id();
      if (id && untracked(this.projectId) === 'new')
        void this.router.navigate(['/workspace/projects', id], { replaceUrl: true });
    });
    inject(DestroyRef).onDestroy(() => this.draft.leave());
  }

  /** What was typed goes along before the curator is told. */
  protected readonly saved = async (): Promise<boolean> => {
    this.tried.set(true);
    if (this.missing().length === 0) return this.draft.save();
    this.faults()?.focus();
    return false;
  };

  protected addPosition(): void {
    const position = newPosition();
    this.draft.change({ positions: [...this.draft.form().positions, position] });
    this.focus(`project-positions-${position.key}-title`);
  }

  protected removePosition({ key }: PositionForm): void {
    this.draft.change({ positions: this.draft.form().positions.filter((position) => position.key !== key) });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.missing().length > 0) return this.faults()?.focus();
    if (!(await this.draft.save())) return;
    if (this.fixed())
      return this.toasts.done(this.say(this.visible() ? 'workspace.project.savedPublic' : 'workspace.saved'));
    const submitted = await this.submitting.send(() => this.draft.submit());
    if (!submitted) return;
    this.tried.set(false);
    scrollTo({ top: 0 });
    this.toasts.done(
      this.say('workspace.project.submitted', {
        number: submitted.serviceNumber ?? '',
        day: submitted.dueAt ? this.formats.day(submitted.dueAt) : '',
      }),
    );
  }

  private async enter(id: string): Promise<void> {
    if (id === this.draft.id()) return;
    await this.draft.open(id === 'new' ? '' : id);
    await this.session.known;
    if (id !== 'new') return;
    const own = this.session.me()?.organisations ?? [];
    const named = own.find((organisation) => organisation.id === this.organisation()) ?? own[0];
    this.draft.begin({ organisationId: named?.id ?? null });
  }

  private sentenceOf(field: string): string {
    const [, key, part] = /^positions\.([^.]+)\.(\w+)$/.exec(field) ?? [];
    if (!key) return this.say(`workspace.project.missing.${field}`);
    const at = this.draft.form().positions.findIndex((position) => position.key === key);
    return this.say(`workspace.project.missing.position-${part}`, { number: at + 1 });
  }
}
