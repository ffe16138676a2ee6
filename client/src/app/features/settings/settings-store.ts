import { Injectable, inject, resource } from '@angular/core';
import type { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import type { CallInput } from '@longcai/shared/endpoint';
import type { roomKeepingApi } from '@longcai/shared/rooms/room-keeping.contract';
import { Api, bare } from '../../core/api.js';
import { Session } from '../../core/session.js';

export const SESSIONS = bare<typeof accountsApi.sessions>('GET', '/api/sessions');
export const END_SESSION = bare<typeof accountsApi.endSession>('DELETE', '/api/sessions/:sessionId');
export const END_OTHERS = bare<typeof accountsApi.endOtherSessions>('DELETE', '/api/sessions');
export const CHANGE_PASSWORD = bare<typeof accountsApi.changePassword>('PUT', '/api/accounts/me/password');
export const UPDATE = bare<typeof accountsApi.updateSettings>('PATCH', '/api/accounts/me');
export const EXPORT_DATA = bare<typeof accountsApi.exportData>('GET', '/api/accounts/me/data');
export const ROOM_PREFERENCES = bare<typeof roomKeepingApi.preferences>('GET', '/api/room-preferences');
export const SET_ROOM_PREFERENCES = bare<typeof roomKeepingApi.setPreferences>(
  'PUT',
  '/api/room-preferences',
);

type Change = NonNullable<CallInput<typeof accountsApi.updateSettings>['body']>;

/** What belongs to the account: name, language of mails, matching, sessions, password. */
@Injectable()
export class SettingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly sessions = resource({
    loader: ({ abortSignal }) => this.api.call(SESSIONS, {}, { signal: abortSignal }),
  });

  readonly rooms = resource({
    loader: ({ abortSignal }) => this.api.call(ROOM_PREFERENCES, {}, { signal: abortSignal }),
  });

  async showReading(receipts: boolean): Promise<true> {
    this.rooms.set(await this.api.call(SET_ROOM_PREFERENCES, { body: { receipts } }));
    return true;
  }

  async update(change: Change): Promise<true> {
    this.session.use(await this.api.call(UPDATE, { body: change }));
    return true;
  }

  async endSession(sessionId: string): Promise<true> {
    await this.api.call(END_SESSION, { params: { sessionId } });
    this.sessions.update((sessions) => sessions?.filter(({ id }) => id !== sessionId));
    return true;
  }

  async endOthers(): Promise<true> {
    await this.api.call(END_OTHERS);
    this.sessions.update((sessions) => sessions?.filter(({ current }) => current));
    return true;
  }

  async changePassword(current: string, next: string): Promise<true> {
    await this.api.call(CHANGE_PASSWORD, { body: { current, next } });
    this.sessions.reload();
    return true;
  }
}
