import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { route, type Route } from '../../http/route.js';
import type { Profiles } from './profiles.service.js';

export const profilesRoutes = ({ profiles }: { profiles: Profiles }): Route[] => [
  route(profilesApi.mine, async ({ user }) => {
    const record = await profiles.byAccount(user.accountId);
    return record && profiles.mineOf(record);
  }),
  route(profilesApi.save, async ({ user, body }) => profiles.mineOf(await profiles.save(user, body))),
  route(profilesApi.submit, async ({ user }) => {
    const { serviceNumber, dueAt, record } = await profiles.submit(user);
    return { serviceNumber, dueAt: dueAt.toISOString(), profile: await profiles.mineOf(record) };
  }),
  route(profilesApi.confirmFresh, async ({ user }) => profiles.mineOf(await profiles.confirmFresh(user))),
  route(profilesApi.uploadAvatar, async ({ user, file }) =>
    profiles.mineOf(await profiles.setFile(user, 'avatarFileId', file)),
  ),
  route(profilesApi.uploadCv, async ({ user, file }) =>
    profiles.mineOf(await profiles.setFile(user, 'cvFileId', file)),
  ),
  route(profilesApi.removeCv, async ({ user }) =>
    profiles.mineOf(await profiles.setFile(user, 'cvFileId', undefined)),
  ),
  route(profilesApi.claim, async ({ user, body }) => profiles.mineOf(await profiles.claim(user, body.code))),
  route(profilesApi.view, ({ params, visitor }) => profiles.view(params.profileId, visitor)),
];
