import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { randomUUID } from 'node:crypto';
import type { TestApp, TestClient } from './test-app.js';

export interface Member {
  readonly client: TestClient;
  readonly accountId: string;
  readonly email: string;
}
export const PASSWORD = 'lake-amur-47-willow';

/** Somebody who has registered and is signed in. */
export async function aMember(app: TestApp, name = '宋雨'): Promise<Member> {
  const client = app.client();
  const email = `${randomUUID()}@longcai.example`;
  const me = await client.call(accountsApi.register, {
    body: { email, password: PASSWORD, name, consent: true },
  });
  return { client, accountId: me.id, email };
}
