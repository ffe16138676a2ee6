import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { ProjectView, projectsApi } from '@longcai/shared/projects/projects.contract';
import { Api, OFFLINE, ProblemError, bare } from '../../core/api.js';
import { ProblemMessage } from '../../core/problem-message.js';
import {
  BLANK,
  changedParts,
  editOf,
  formOf,
  sendable,
  withIds,
  type Part,
  type PositionForm,
  type ProjectForm,
} from './project-form.js';

const PATH = '/api/projects/:projectId';
export const VIEW = bare<typeof projectsApi.view>('GET', PATH);
export const CREATE = bare<typeof projectsApi.create>('POST', '/api/projects');
export const UPDATE = bare<typeof projectsApi.update>('PATCH', PATH);
export const REMOVE = bare<typeof projectsApi.remove>('DELETE', PATH);
export const SUBMIT = bare<typeof projectsApi.submit>('POST', `${PATH}/submission`);
export const STEP = bare<typeof projectsApi.step>('POST', `${PATH}/steps`);
export const HISTORY = bare<typeof projectsApi.history>('GET', `${PATH}/history`);

/** A pause in typing this long saves. */
export const PAUSE_MS = 800;
/** Without a network it is tried again by itself. */
const RETRY_MS = 5_000;

export type Step = 'start-running' | 'complete' | 'close';
export interface Change {
  readonly part: string;
  readonly sentence: string;
}

/**
 * A project while it is written. One save at a time, each with the version the last one answered; what was
 * typed meanwhile goes with the next. An answer never takes back what stands in the form.
 */
@Injectable()
export class ProjectDraft {
  private readonly api = inject(Api);
  private readonly problems = inject(ProblemMessage);
  readonly id = signal('');
  readonly view = signal<ProjectView | undefined>(undefined);
  readonly form = signal<ProjectForm>(BLANK);
  private readonly saved = signal<ProjectForm>(BLANK);
  readonly savedAt = signal<string | undefined>(undefined);
  readonly saving = signal(false);
  /** Why the last save did not work; the form keeps everything. */
  readonly failure = signal<unknown>(undefined);
  /** What others changed meanwhile; nothing is saved until someone decides. */
  readonly conflict = signal<readonly Change[] | undefined>(undefined);
  readonly loadError = signal<unknown>(undefined);
  readonly changed = computed(() => changedParts(this.saved(), this.form()));
  readonly editable = computed(() => !this.view() || this.view()?.can.includes('edit') === true);
  /** Readers see a published project change, so that waits for a press. */
  readonly savesItself = computed(() => ['draft', 'returned'].includes(this.view()?.state ?? 'draft'));
  readonly refused = computed(() =>
    this.conflict() ? {} : this.keyed(this.problems.fields(this.failure())),
  );
  readonly history = resource({
    params: () => {
      const project = this.view();
      return project ? { projectId: project.id, version: project.version } : undefined;
    },
    loader: ({ params: { projectId }, abortSignal }) =>
      this.api.call(HISTORY, { params: { projectId } }, { signal: abortSignal }),
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;
  private sent: readonly PositionForm[] = [];
  private touched = false;
  /** What the others saved, looked at but not taken yet. */
  private newest: ProjectView | undefined;

  async open(id: string): Promise<void> {
    if (id === this.id()) return;
    this.stop();
    this.id.set(id);
    this.view.set(undefined);
    this.form.set(BLANK);
    this.saved.set(BLANK);
    this.failure.set(undefined);
    this.conflict.set(undefined);
    if (id !== '') await this.load();
  }

  async load(): Promise<void> {
    this.loadError.set(undefined);
    try {
      const project = await this.api.call(VIEW, { params: { projectId: this.id() } });
      this.view.set(project);
      this.form.set(formOf(project));
      this.saved.set(this.form());
    } catch (error) {
      this.loadError.set(error);
    }
  }

  /** Where it stands now; what is in the form stays. */
  async refresh(): Promise<void> {
    this.use(await this.api.call(VIEW, { params: { projectId: this.id() } }));
  }

  /** What a new project starts from; it is saved with the first thing someone types, not before. */
  begin(part: Partial<ProjectForm>): void {
    this.form.set({ ...BLANK, ...part });
  }

  change(part: Partial<ProjectForm>): void {
    this.touched = true;
    this.form.update((form) => ({ ...form, ...part }));
    if (this.savesItself() && !this.conflict()) this.soon(PAUSE_MS);
  }

  changePosition(key: string, part: Partial<PositionForm>): void {
    this.change({
      positions: this.form().positions.map((position) =>
        position.key === key ? { ...position, ...part } : position,
      ),
    });
  }

  /** Saves what is not saved yet; true when the server then knows all of it. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) if (!(await this.running)) return false;
    if (this.conflict()) return false;
    if (this.changed().length === 0) return true;
    this.running = this.send();
    const worked = await this.running;
    this.running = undefined;
    return worked && (this.changed().length === 0 || this.save());
  }

  /** Takes what others wrote; `mine` keeps my parts over theirs and saves them. */
  async resolve(whose: 'mine' | 'theirs'): Promise<void> {
    const parts = whose === 'mine' ? this.changed() : [];
    const project = this.newest ?? (await this.api.call(VIEW, { params: { projectId: this.id() } }));
    this.newest = undefined;
    const theirs = formOf(project);
    const mine = Object.fromEntries(parts.map((part) => [part, this.form()[part]]));
    this.view.set(project);
    this.saved.set(theirs);
    this.form.set({ ...theirs, ...mine });
    this.conflict.set(undefined);
    this.failure.set(undefined);
    if (parts.length > 0) await this.save();
  }

  async submit(): Promise<ProjectView> {
    return this.use(await this.api.call(SUBMIT, { params: { projectId: this.id() } }));
  }

  async step(step: Step, reason = ''): Promise<ProjectView> {
    return this.use(await this.api.call(STEP, { params: { projectId: this.id() }, body: { step, reason } }));
  }

  async remove(): Promise<void> {
    this.touched = false;
    this.stop();
    await this.api.call(REMOVE, { params: { projectId: this.id() } });
  }

  /** The page goes away: what a pause would have saved is saved now. */
  leave(): void {
    this.stop();
    if (this.touched && this.savesItself() && !this.conflict()) void this.save();
  }

  private stop(): void {
    clearTimeout(this.timer);
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private async send(): Promise<boolean> {
    const form = this.form();
    const parts = this.changed();
    this.sent = sendable(form) ?? form.positions;
    this.saving.set(true);
    try {
      this.took(await this.write(form, parts), form, parts);
      return true;
    } catch (error) {
      await this.failed(error);
      return false;
    } finally {
      this.saving.set(false);
    }
  }

  private async write(form: ProjectForm, parts: readonly Part[]): Promise<ProjectView> {
    const body = editOf(form, parts, this.view()?.version ?? 0);
    if (this.id() === '') return this.api.call(CREATE, { body });
    return this.api.call(UPDATE, { params: { projectId: this.id() }, body });
  }

  private took(project: ProjectView, form: ProjectForm, parts: readonly Part[]): void {
    const ids = project.positions.map(({ id }) => id);
    const positions = parts.includes('positions')
      ? withIds(this.sent, this.sent, ids)
      : this.saved().positions;
    this.saved.set({ ...form, positions });
    if (parts.includes('positions'))
      this.form.update((now) => ({ ...now, positions: withIds(now.positions, this.sent, ids) }));
    this.id.set(project.id);
    this.view.set(project);
    this.failure.set(undefined);
    this.savedAt.set(new Date().toISOString());
  }

  private async failed(error: unknown): Promise<void> {
    if (error instanceof ProblemError && error.code === 'stale-version') await this.collide(error);
    this.failure.set(error);
    if (error instanceof ProblemError && error.code === OFFLINE && this.savesItself()) this.soon(RETRY_MS);
  }

  /** What really differs from what I started from; the refusal says by whom. */
  private async collide(error: ProblemError): Promise<void> {
    const by = new Map(error.errors.map(({ pointer, detail }) => [pointer.replace('/body/', ''), detail]));
    try {
      this.newest = await this.api.call(VIEW, { params: { projectId: this.id() } });
      const parts = changedParts(this.saved(), formOf(this.newest));
      this.conflict.set(parts.map((part) => ({ part, sentence: by.get(part) ?? '' })));
    } catch {
      this.conflict.set([...by].map(([part, sentence]) => ({ part, sentence })));
    }
  }

  private use(project: ProjectView): ProjectView {
    this.view.set(project);
    return project;
  }

  /** The server counts positions as they were sent; the page knows them by their keys. */
  private keyed(fields: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, sentence]) => [
        name.replace(/^positions\.(\d+)\./, (_, at: string) => `positions.${this.sent[Number(at)]?.key}.`),
        sentence,
      ]),
    );
  }
}
