import { TestBed } from '@angular/core/testing';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { homeApi } from '@longcai/shared/home/home.contract';
import { Session } from '../../core/session.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import * as calls from './accounts-store.js';
import { MAILBOX } from './mailbox-page.js';

describe('AccountsStore', () => {
  describe('joining', () => {
    const join = async (identifier: string) => {
      const { provider, sent } = answering({
        'POST /api/accounts': { status: 201, json: aMe({ name: '林知远' }) },
        'GET /api/home': { json: { demonstration: false } },
      });
      await prepare([provider, calls.AccountsStore]);
      await TestBed.inject(calls.AccountsStore).join({ identifier, password: '山高水长', name: '林知远' });
      return sent.find(({ method }) => method === 'POST')?.body;
    };

    it('with an address > registers an e-mail account and signs in', async () => {
      expect(await join(' lin@example.com ')).toEqual(
        jasmine.objectContaining({ email: 'lin@example.com', language: 'zh', consent: true }),
      );
      expect(TestBed.inject(Session).me()?.name).toBe('林知远');
    });

    it('with anything else > takes it for a mobile number', async () => {
      const body = await join('138 0000 1234');
      expect(body).toEqual(jasmine.objectContaining({ mobile: '138 0000 1234' }));
      expect(body).not.toEqual(jasmine.objectContaining({ email: jasmine.anything() }));
    });
  });

  describe('after signing in', () => {
    it('to a path of this site > goes there', () => {
      expect(calls.safeReturn('/people?position=1')).toBe('/people?position=1');
    });

    it('to another site, however written > stays here', () => {
      for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', undefined])
        expect(calls.safeReturn(to)).toBe('/');
    });
  });

  it('asks where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(calls.SIGN_IN)).toBe(plain(accountsApi.signIn));
    expect(plain(calls.REGISTER)).toBe(plain(accountsApi.register));
    expect(plain(calls.REQUEST_RESET)).toBe(plain(accountsApi.requestReset));
    expect(plain(calls.RESET)).toBe(plain(accountsApi.resetPassword));
    expect(plain(calls.FRONT)).toBe(plain(homeApi.front));
    expect(plain(MAILBOX)).toBe(plain(accountsApi.mailbox));
  });
});
