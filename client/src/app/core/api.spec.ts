import { TestBed } from '@angular/core/testing';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { SUGGEST } from '../shell/suggestions.js';
import { aMe, answering } from '../testing/answers.js';
import { prepare } from '../testing/render.js';
import { Api, OFFLINE, ProblemError } from './api.js';
import { ME, SIGN_OUT } from './session.js';
import { NOTICES } from './unread.js';

describe('Api', () => {
  describe('call', () => {
    it('sends the body as JSON with the header that proves our own page', async () => {
      const { provider, sent } = answering({ 'POST /api/session': { json: aMe() } });
      await prepare([provider]);
      const me = await TestBed.inject(Api).call(accountsApi.signIn, {
        body: { identifier: 'a@b.cn', password: 'secret' },
      });
      expect(me.name).toBe('程雪岑');
      expect(sent[0]?.headers['X-Longcai']).toBe('1');
      expect(sent[0]?.body).toEqual({ identifier: 'a@b.cn', password: 'secret' });
    });

    it('fills path parameters and repeats query values', async () => {
      const { provider, sent } = answering({ 'GET /api/search/people': { json: { items: [] } } });
      await prepare([provider]);
      await TestBed.inject(Api).call(searchApi.people, {
        query: { q: '焊接', region: ['230600', '230100'] },
      });
      expect(sent[0]?.url).toBe('/api/search/people?q=%E7%84%8A%E6%8E%A5&region=230600&region=230100');
    });

    it('answers nothing for 204', async () => {
      const { provider } = answering({ 'DELETE /api/session': { status: 204 } });
      await prepare([provider]);
      expect(await TestBed.inject(Api).call(accountsApi.signOut)).toBeUndefined();
    });
  });

  describe('a refusal', () => {
    it('is thrown with its code and field errors', async () => {
      const errors = [{ pointer: '/body/email', code: 'required', detail: 'Required' }];
      const problem = { type: 'x', title: 'x', status: 422, code: 'invalid-input', detail: 'x', errors };
      const { provider } = answering({ 'POST /api/session': { status: 422, json: problem } });
      await prepare([provider]);
      const error = await refusal();
      expect(error.code).toBe('invalid-input');
      expect(error.errors).toEqual(errors);
    });

    it('of a proxy that speaks no JSON is told by its status', async () => {
      const { provider } = answering({ 'POST /api/session': { status: 502 } });
      await prepare([provider]);
      expect((await refusal()).code).toBe('store-unavailable');
    });

    it('without a network is offline', async () => {
      await prepare();
      expect((await refusal()).code).toBe(OFFLINE);
    });
  });

  it('uses the paths of the contract where the shell keeps its schemas out', () => {
    const parts = ({ method, path }: { method: string; path: string }) => ({ method, path });
    expect(parts(ME)).toEqual(parts(accountsApi.me));
    expect(parts(SIGN_OUT)).toEqual(parts(accountsApi.signOut));
    expect(parts(NOTICES)).toEqual(parts(noticesApi.list));
    expect(parts(SUGGEST)).toEqual(parts(searchApi.suggest));
  });
});

async function refusal(): Promise<ProblemError> {
  try {
    await TestBed.inject(Api).call(accountsApi.signIn, { body: { identifier: 'a', password: 'b' } });
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('the call should have been refused');
}
