import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { route, type Route } from '../../http/route.js';
import type { Audit } from '../accounts/audit.js';
import type { Profiles } from './profiles.service.js';

const toClaimCode = ({ until, keptUntil, ...issued }: Awaited<ReturnType<Profiles['newCode']>>) => ({
  ...issued,
  until: until.toISOString(),
  ...(keptUntil && { keptUntil: keptUntil.toISOString() }),
});

export const profilesRoutes = ({ profiles, audit }: { profiles: Profiles; audit: Audit }): Route[] => [
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
  route(profilesApi.assist, async (call) => {
    const issued = await profiles.assist(call.user, call.body);
    await audit.note(call, 'registered-for', null, { profileId: issued.profileId });
    return toClaimCode(issued);
  }),
  route(profilesApi.assisted, ({ user }) => profiles.assistedBy(user)),
  route(profilesApi.issueClaimCode, async (call) => {
    const issued = await profiles.newCode(call.user, call.params.profileId);
    await audit.note(call, 'claim-code-issued', null, { profileId: issued.profileId });
    return toClaimCode(issued);
  }),
  route(profilesApi.claim, async (call) => {
    const record = await profiles.claim(call.user, call.body.code);
    await audit.note(call, 'profile-claimed', call.user.accountId, { profileId: String(record._id) });
    return profiles.mineOf(record);
  }),
  route(profilesApi.view, ({ params, visitor }) => profiles.view(params.profileId, visitor)),
];
