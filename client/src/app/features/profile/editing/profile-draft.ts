import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { MyProfile, profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { Api, ProblemError, bare } from '../../../core/api.js';
import { Formats } from '../../../core/formats.js';
import { Session } from '../../../core/session.js';
import { Texts } from '../../../core/texts.js';
import { LocalParts } from './local-parts.js';
import { certificateLacks, emptyParts, partsOf, storable, type PartName, type Parts } from './parts.js';
import { lacking, type StepKey } from './required.js';

export const MINE = bare<typeof profilesApi.mine>('GET', '/api/profiles/mine');
export const SAVE = bare<typeof profilesApi.save>('PATCH', '/api/profiles/mine');
export const SUBMIT = bare<typeof profilesApi.submit>('POST', '/api/profiles/mine/submission');

/** Typing pauses this long before it is saved. */
const PAUSE = 800;

export type Keeping = 'untouched' | 'changed' | 'saving' | 'saved' | 'failed';

/**
 * My profile while I write it: every change is saved a moment later, part by part, and kept on this device until
 * the server has it. Where somebody else saved in between, their parts are read and mine are laid over them.
 */
@Injectable()
export class ProfileDraft {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly local = inject(LocalParts);
  private readonly say = inject(Texts).say;
  private readonly stored = signal<MyProfile | null>(null);
  protected readonly written = signal<Parts>(emptyParts(''));
  private readonly mine = signal<Partial<Parts>>({});
  protected readonly loading = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly doing = signal<Keeping>('untouched');
  private readonly trouble = signal<unknown>(undefined);
  private readonly at = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;

  readonly state = this.loading.asReadonly();
  readonly keeping = this.doing.asReadonly();
  readonly problem = this.trouble.asReadonly();
  /** As the server has it, with the names of skills and region; null before the first save. */
  readonly saved = this.stored.asReadonly();
  readonly parts = this.written.asReadonly();
  /** When it was last saved, '14:32'. */
  readonly savedAt = computed(() => (this.at() ? this.formats.time(this.at()) : ''));
  readonly certificateLacks = computed(() =>
    certificateLacks(this.written().fields.overseas?.certificationNumber ?? ''),
  );

  /** The step whose empty fields are pointed at; 'all' before submitting. */
  readonly asked = signal<StepKey | 'all' | undefined>(undefined);
  /** Sentences by the id of the control; each goes away as soon as the field is filled. */
  readonly faults = computed<Readonly<Record<string, string>>>(() => {
    const asked = this.asked();
    if (!asked) return {};
    const lacks = lacking(this.written(), asked === 'all' ? undefined : asked);
    return Object.fromEntries(lacks.map(({ id }) => [id, this.say(`profile.lacks.${id}`)]));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.save());
  }

  async load(): Promise<void> {
    this.loading.set('loading');
    try {
      const profile = await this.api.call(MINE);
      this.stored.set(profile);
      this.mine.set(this.local.read(this.me()));
      const fresh = emptyParts(this.session.me()?.name ?? '');
      this.written.set({ ...(profile ? partsOf(profile) : fresh), ...this.mine() });
      this.loading.set('ready');
      if (Object.keys(this.mine()).length > 0) void this.save();
    } catch (error) {
      this.trouble.set(error);
      this.loading.set('failed');
    }
  }

  set<P extends PartName>(part: P, value: Parts[P]): void {
    const change = { [part]: value } as Pick<Parts, P>;
    this.written.update((parts) => ({ ...parts, ...change }));
    this.mine.update((parts) => ({ ...parts, ...change }));
    this.local.write(this.me(), this.mine());
    this.doing.set('changed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** The audience's own fields, one changed. */
  setField<A extends keyof Parts['fields']>(
    audience: A,
    change: Partial<NonNullable<Parts['fields'][A]>>,
  ): void {
    const fields = this.written().fields;
    this.set('fields', {
      ...fields,
      [audience]: { ...FIELD_DEFAULTS[audience], ...fields[audience], ...change },
    });
  }

  /** Takes over what another call of the profile answered: a picture, a CV, a confirmation. */
  take(profile: MyProfile): void {
    this.stored.set(profile);
  }

  /** True when everything written is with the server. */
  save(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = (this.running ?? Promise.resolve(true)).then(() => this.send());
    return this.running;
  }

  async submit() {
    if (!(await this.save())) throw this.trouble();
    const receipt = await this.api.call(SUBMIT);
    this.stored.set(receipt.profile);
    return receipt;
  }

  private async send(again = true): Promise<boolean> {
    const sent = this.mine();
    if (Object.keys(sent).length === 0) return true;
    this.doing.set('saving');
    try {
      const version = this.stored()?.version ?? 0;
      this.accept(await this.api.call(SAVE, { body: { version, ...storable(sent) } }), sent);
      return true;
    } catch (error) {
      if (again && error instanceof ProblemError && error.code === 'stale-version') return this.sendOver();
      this.trouble.set(error);
      this.doing.set('failed');
      return false;
    }
  }

  /** Another window saved first: its parts come in, mine stay on top. */
  private async sendOver(): Promise<boolean> {
    try {
      const profile = await this.api.call(MINE);
      this.stored.set(profile);
      if (profile) this.written.set({ ...partsOf(profile), ...this.mine() });
      return await this.send(false);
    } catch (error) {
      this.trouble.set(error);
      this.doing.set('failed');
      return false;
    }
  }

  private accept(profile: MyProfile, sent: Partial<Parts>): void {
    this.stored.set(profile);
    // Other pages ask the session whether there is a profile to compare with.
    const me = this.session.me();
    if (me && me.profileId !== profile.id) this.session.use({ ...me, profileId: profile.id });
    this.trouble.set(undefined);
    const left = Object.entries(this.mine()).filter(([part, value]) => value !== sent[part as PartName]);
    this.mine.set(Object.fromEntries(left) as Partial<Parts>);
    const unfinished = this.certificateLacks() === 0 ? {} : { fields: this.written().fields };
    this.local.write(this.me(), { ...this.mine(), ...unfinished });
    this.at.set(new Date().toISOString());
    this.doing.set(left.length > 0 ? 'changed' : 'saved');
  }

  private me(): string {
    return this.session.me()?.id ?? '';
  }
}

const FIELD_DEFAULTS = {
  professional: { publications: [] },
  rural: { village: '', crops: [], crafts: [], scale: '' },
  graduate: { firstProject: '' },
  manager: { organisationsRun: '', industries: [], scale: '' },
  overseas: { certificationNumber: '', timeZone: '' },
  retired: { formerPost: '', mentoring: false },
  staff: { organisation: '', post: '' },
} satisfies { [A in keyof Parts['fields']]-?: NonNullable<Parts['fields'][A]> };
