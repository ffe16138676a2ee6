import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { StaffRole } from '@longcai/shared/accounts/accounts.contract';
import type { casesApi } from '@longcai/shared/cases/cases.contract';
import type {
  OrganisationSpace,
  organisationsApi,
} from '@longcai/shared/organisations/organisations.contract';
import type * as z from 'zod';
import { Api, bare } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { bodyOf, type OrganisationForm } from './organisation-forms.js';
import { SPACE } from './workspace-store.js';

type Role = z.infer<typeof StaffRole>;

const PATH = '/api/organisations/:organisationId';
export const UPDATE = bare<typeof organisationsApi.update>('PATCH', PATH);
export const SUBMIT = bare<typeof organisationsApi.submit>('POST', `${PATH}/submission`);
export const ADD_STAFF = bare<typeof organisationsApi.addStaff>('POST', `${PATH}/staff`);
export const SET_ROLE = bare<typeof organisationsApi.setStaffRole>('PUT', `${PATH}/staff/:accountId`);
export const REMOVE_STAFF = bare<typeof organisationsApi.removeStaff>('DELETE', `${PATH}/staff/:accountId`);
const LOOKUP = bare<typeof casesApi.lookup>('GET', '/api/cases/lookup/:serviceNumber');

/** One organisation as its staff see it; every change answers the whole space. */
@Injectable()
export class OrganisationSpaceStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly id = signal('');
  readonly space = resource({
    params: () => this.id() || undefined,
    loader: ({ params: organisationId, abortSignal }) =>
      this.api.call(SPACE, { params: { organisationId } }, { signal: abortSignal }),
  });
  readonly shown = computed(() => (this.space.hasValue() ? this.space.value() : undefined));
  /** The clock of the verification, while it runs. */
  readonly clock = resource({
    params: () => (this.shown()?.verification === 'submitted' ? this.shown()?.serviceNumber : undefined),
    loader: async ({ params: serviceNumber, abortSignal }) =>
      (await this.api.call(LOOKUP, { params: { serviceNumber } }, { signal: abortSignal })).clock,
  });

  reload(): void {
    this.space.reload();
    this.clock.reload();
  }

  async update(form: OrganisationForm): Promise<OrganisationSpace> {
    return this.changed({ ...bodyOf(form) });
  }

  async promise(promiseDays: number): Promise<OrganisationSpace> {
    return this.changed({ promiseDays });
  }

  async submit(): Promise<OrganisationSpace> {
    return this.use(await this.api.call(SUBMIT, { params: this.params() }));
  }

  async addStaff(identifier: string, role: Role): Promise<OrganisationSpace> {
    return this.use(await this.api.call(ADD_STAFF, { params: this.params(), body: { identifier, role } }));
  }

  async setRole(accountId: string, role: Role): Promise<OrganisationSpace> {
    const space = await this.api.call(SET_ROLE, { params: { ...this.params(), accountId }, body: { role } });
    if (this.session.isMe(accountId)) await this.session.load();
    return this.use(space);
  }

  /** Removing oneself ends what one may see here. */
  async removeStaff(accountId: string): Promise<void> {
    await this.api.call(REMOVE_STAFF, { params: { ...this.params(), accountId } });
    if (this.session.isMe(accountId)) await this.session.load();
    else this.space.reload();
  }

  private async changed(body: Partial<OrganisationForm> & { promiseDays?: number }) {
    const version = this.shown()?.version ?? 0;
    return this.use(await this.api.call(UPDATE, { params: this.params(), body: { ...body, version } }));
  }

  private params() {
    return { organisationId: this.id() };
  }

  private use(space: OrganisationSpace): OrganisationSpace {
    this.space.set(space);
    return space;
  }
}
