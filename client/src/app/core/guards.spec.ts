import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import { aMe, answering } from '../testing/answers.js';
import { prepare } from '../testing/render.js';
import { hasRole, signedIn } from './guards.js';
import { Session } from './session.js';

@Component({ template: '' })
class Page {}

describe('guards', () => {
  const visit = async (url: string, me: unknown) => {
    const { provider } = answering({ 'GET /api/session': { json: me } });
    const routes = provideRouter([
      { path: 'mine', canActivate: [signedIn], component: Page },
      { path: 'desk', canActivate: [hasRole('curator')], component: Page },
      { path: '**', component: Page },
    ]);
    await prepare([provider, routes] as never[]);
    void TestBed.inject(Session).load();
    const router = TestBed.inject(Router);
    await router.navigateByUrl(url);
    return router.url;
  };

  it('signed in > sends others to sign in and remembers where they were going', async () => {
    expect(await visit('/mine?tab=2', null)).toBe('/sign-in?returnTo=%2Fmine%3Ftab%3D2');
  });

  it('signed in > lets an account pass, waiting for the first answer', async () => {
    expect(await visit('/mine', aMe())).toBe('/mine');
  });

  it('has role > hides the page from accounts without it', async () => {
    expect(await visit('/desk', aMe())).toBe('/not-found');
    TestBed.resetTestingModule();
    expect(await visit('/desk', aMe({ roles: ['member', 'curator'] }))).toBe('/desk');
  });
});
