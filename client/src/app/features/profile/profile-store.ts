import { Injectable, computed, inject, resource } from '@angular/core';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import type { MyProfile, profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';

export const MINE = bare<typeof profilesApi.mine>('GET', '/api/profiles/mine');
export const CONFIRM = bare<typeof profilesApi.confirmFresh>('POST', '/api/profiles/mine/confirmation');
export const WHY = bare<typeof matchingApi.whyNotFound>('GET', '/api/matches/why-not-found');
export const AVATAR = bare<typeof profilesApi.uploadAvatar>('PUT', '/api/profiles/mine/avatar');
export const CV = bare<typeof profilesApi.uploadCv>('PUT', '/api/profiles/mine/cv');
export const NO_CV = bare<typeof profilesApi.removeCv>('DELETE', '/api/profiles/mine/cv');
export const CLAIM = bare<typeof profilesApi.claim>('POST', '/api/profiles/claims');

/** After this many days a profile sinks in lists until it is confirmed. */
const FRESH_DAYS = 90;

/** My profile as it stands, and what is done with it beside writing. */
@Injectable()
export class ProfileStore {
  private readonly api = inject(Api);
  readonly mine = resource({
    loader: ({ abortSignal }) => this.api.call(MINE, {}, { signal: abortSignal }),
  });
  /** Undefined while it loads, null where there is none. */
  readonly profile = kept<MyProfile | null>(this.mine);
  readonly why = resource({
    params: () => (this.profile() ? {} : undefined),
    loader: ({ abortSignal }) => this.api.call(WHY, {}, { signal: abortSignal }),
  });
  readonly stale = computed(() => {
    const profile = this.profile();
    return !!profile && Date.now() - Date.parse(profile.freshAt) > FRESH_DAYS * 86_400_000;
  });

  async confirm(): Promise<true> {
    this.mine.set(await this.api.call(CONFIRM));
    this.why.reload();
    return true;
  }

  uploadAvatar(file: File): Promise<MyProfile> {
    return this.api.upload(AVATAR, file);
  }

  uploadCv(file: File): Promise<MyProfile> {
    return this.api.upload(CV, file);
  }

  removeCv(): Promise<MyProfile> {
    return this.api.call(NO_CV);
  }

  claim(code: string): Promise<MyProfile> {
    return this.api.call(CLAIM, { body: { code } });
  }
}
