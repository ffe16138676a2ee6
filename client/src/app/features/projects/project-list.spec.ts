import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { searchApi } from '@longcai/shared/search/search.contract';
import { answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { ProjectListStore, SEARCH } from './project-list-store.js';

@Component({ template: '', providers: [ProjectListStore] })
class Host {
  readonly store = inject(ProjectListStore);
}

const empty = { items: [], total: 0, page: 1, totalPages: 0, facets: {}, dropped: [], degraded: false };

describe('project list', () => {
  const open = async (url: string) => {
    const { provider, sent } = answering({ 'GET /api/search/projects': { json: empty } });
    await prepare([provider, provideRouter([{ path: 'projects', component: Host }]) as never]);
    const harness = await RouterTestingHarness.create();
    const { store } = await harness.navigateByUrl(url, Host);
    await harness.fixture.whenStable();
    return { store, harness, asked: () => sent.at(-1)?.url, url: () => TestBed.inject(Router).url };
  };

  it('asks for what the URL says', async () => {
    const { asked } = await open('/projects?q=焊接&region=230600&region=230100&sort=newest&page=2');
    expect(decodeURIComponent(asked() ?? '')).toBe(
      '/api/search/projects?q=焊接&region=230600&region=230100&sort=newest&page=2',
    );
  });

  it('an order nobody knows > is the usual one', async () => {
    const { asked } = await open('/projects?sort=backwards&page=-3');
    expect(asked()).toBe('/api/search/projects?sort=relevance&page=1');
  });

  it('choosing > goes into the URL and back to the first page', async () => {
    const { store, harness, url } = await open('/projects?region=230600&page=3');
    store.list.toggle('region', '230100', true);
    await harness.fixture.whenStable();
    expect(url()).toBe('/projects?region=230600&region=230100');
  });

  it('clearing > keeps the words', async () => {
    const { store, harness, url } = await open('/projects?q=plc&region=230600&skill=welding');
    store.list.clear();
    await harness.fixture.whenStable();
    expect(url()).toBe('/projects?q=plc');
  });

  it('asks where the contract says', () => {
    expect(SEARCH.path).toBe(searchApi.projects.path);
  });
});
