import { ApplicationRef, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { byParts } from './by-parts.js';

const ready = signal(false);

@Component({ selector: 'lc-parted', template: `{{ drawn() }}` })
class Parted {
  readonly drawn = byParts(ready, 3);
}

describe('by parts', () => {
  it('> a page > is drawn from its first part on, once there is something to draw, and is stable when whole', async () => {
    ready.set(false);
    const fixture = TestBed.createComponent(Parted);
    await fixture.whenStable();
    expect(fixture.componentInstance.drawn()).toBe(1);
    ready.set(true);
    const seen = [fixture.componentInstance.drawn()];
    const stable = TestBed.inject(ApplicationRef).whenStable();
    for (let i = 0; i < 100 && seen.at(-1) !== 3; i++) {
      await new Promise((resolve) => setTimeout(resolve));
      const drawn = fixture.componentInstance.drawn();
      if (drawn !== seen.at(-1)) seen.push(drawn);
    }
    expect(seen).toEqual([1, 2, 3]);
    await stable;
  });
});
