import { Injector, resource, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { prepare, until } from '../testing/render.js';
import { kept } from './kept.js';

describe('kept', () => {
  it('asked again > the answer before stays until the next is there', async () => {
    const { answer, ask } = await asking((turn) => (turn === 0 ? Promise.resolve('first') : never()));
    expect(answer()).toBe('first');
    ask(1);
    TestBed.tick();
    expect(answer()).toBe('first');
  });

  it('answered with null > is null, which is not the same as not answered', async () => {
    const { answer } = await asking(() => Promise.resolve(null));
    expect(answer()).toBeNull();
  });
});

const never = () => new Promise<string>(() => undefined);

async function asking(loader: (turn: number) => Promise<string | null>) {
  await prepare();
  const turn = signal(0);
  const answers = runInInjectionContext(TestBed.inject(Injector), () =>
    resource({ params: () => turn(), loader: ({ params }) => loader(params) }),
  );
  TestBed.tick();
  await until(() => !answers.isLoading());
  return { answer: kept<string | null>(answers), ask: (next: number) => turn.set(next) };
}
