import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { TeamView } from '@longcai/shared/teams/teams.contract';
import { Api } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { LEAVE, PROPOSALS, REMOVE, SET_CHARTER, SIGN, VIEW } from './team-calls.js';

/** One team with the people who would close what is open. */
@Injectable()
export class TeamStore {
  private readonly api = inject(Api);
  readonly id = signal('');
  readonly team = resource({
    params: () => this.id() || undefined,
    loader: ({ params: teamId, abortSignal }) =>
      this.api.call(VIEW, { params: { teamId } }, { signal: abortSignal }),
  });
  readonly shown = kept<TeamView>(this.team);

  private readonly openProject = computed(() => {
    const team = this.shown();
    return team?.state === 'forming' ? team.projectId : undefined;
  });
  readonly proposals = resource({
    params: () => this.openProject(),
    loader: ({ params: projectId, abortSignal }) =>
      this.api.call(PROPOSALS, { params: { projectId } }, { signal: abortSignal }),
  });

  async setCharter(text: string, version: number): Promise<TeamView> {
    return this.take(await this.api.call(SET_CHARTER, { ...this.input(), body: { version, text } }));
  }

  async sign(): Promise<TeamView> {
    return this.take(await this.api.call(SIGN, this.input()));
  }

  async leave(handover: string): Promise<true> {
    await this.api.call(LEAVE, { ...this.input(), body: { handover } });
    return true;
  }

  async remove(accountId: string, reason: string, handover: string): Promise<TeamView> {
    const params = { teamId: this.id(), accountId };
    return this.take(await this.api.call(REMOVE, { params, body: { reason, handover } }));
  }

  private input() {
    return { params: { teamId: this.id() } };
  }

  private take(team: TeamView): TeamView {
    this.team.set(team);
    return team;
  }
}
