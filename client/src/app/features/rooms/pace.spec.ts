import { pace } from './pace.js';

describe('pace', () => {
  beforeEach(() => jasmine.clock().install().mockDate(new Date(0)));
  afterEach(() => jasmine.clock().uninstall());

  /** The moments at which acts ran that were asked for at these, in milliseconds. */
  function runs(asked: readonly number[]): number[] {
    const ran: number[] = [];
    const soon = pace(() => Date.now());
    for (const at of asked) {
      jasmine.clock().tick(at - Date.now());
      soon(() => ran.push(Date.now()));
    }
    jasmine.clock().tick(2000);
    return ran;
  }

  it('acts far from each other > run within a frame', () => {
    expect(runs([0, 500, 1000])).toEqual([16, 516, 1016]);
  });

  it('a stream of acts > is spread > and none is left out', () => {
    const ran = runs([0, 20, 200]);
    expect(ran.length).toBe(3);
    expect(ran[1]! - ran[0]!).toBeGreaterThanOrEqual(150);
    expect(ran[2]! - ran[1]!).toBeGreaterThanOrEqual(150);
  });
});
