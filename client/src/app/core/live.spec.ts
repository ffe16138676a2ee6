import { Injector, resource, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aMe } from '../testing/answers.js';
import { prepare, until } from '../testing/render.js';
import { aWire } from '../testing/wire.js';
import { askingAgain, onBell } from './live.js';
import { Session } from './session.js';
import { OPEN_SOCKET } from './socket.js';

describe('live', () => {
  it('asking again > while the first answer is on its way > asks once more when it is there', async () => {
    const asked = await anAsked();
    asked.again();
    asked.again();
    asked.answer('older than the reason to ask');
    await until(() => asked.times() === 2);
    asked.answer('newer');
    await until(() => asked.resource.value() === 'newer');
    expect(asked.times()).toBe(2);
  });

  it('asking again > once answered > asks at once', async () => {
    const asked = await anAsked();
    asked.answer('first');
    await until(() => asked.resource.value() === 'first');
    asked.again();
    await until(() => asked.times() === 2);
    asked.answer('second');
    await until(() => asked.resource.value() === 'second');
    expect(asked.times()).toBe(2);
  });

  it('on the bell > hears it, and every connection after which it may have been missed', async () => {
    const wire = aWire();
    await prepare([{ provide: OPEN_SOCKET, useValue: () => Promise.resolve(wire) }]);
    const heard: (number | undefined)[] = [];
    const listen = () =>
      runInInjectionContext(TestBed.inject(Injector), () => onBell((unread) => heard.push(unread)));
    listen();
    TestBed.inject(Session).use(aMe());
    TestBed.tick();
    await wire.opened;
    expect(heard).toEqual([undefined]);
    wire.deliver('notice:created', { unread: 1 });
    expect(heard).toEqual([undefined, 1]);
    heard.length = 0;
    listen();
    expect(heard).toEqual([]);
    wire.fire('disconnect');
    wire.fire('connect');
    expect(heard).toEqual([undefined, undefined]);
  });
});

async function anAsked() {
  await prepare();
  const waiting: ((answer: string) => void)[] = [];
  let times = 0;
  const { asked, again } = runInInjectionContext(TestBed.inject(Injector), () => {
    const made = resource({
      loader: () => {
        times++;
        return new Promise<string>((resolve) => waiting.push(resolve));
      },
    });
    return { asked: made, again: askingAgain(made) };
  });
  TestBed.tick();
  await until(() => times === 1);
  return { resource: asked, again, times: () => times, answer: (words: string) => waiting.pop()?.(words) };
}
