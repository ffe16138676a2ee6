import { oneLine } from './one-line.js';

describe('one line', () => {
  it('of a message > keeps its words and leaves the marks out', () => {
    expect(oneLine('**载荷按 −45 ℃ 核**，见[图](/files/1)\n- 先送 `A_1`\n- 再定 2 * 3')).toBe(
      '载荷按 −45 ℃ 核，见图 先送 A_1 再定 2 * 3',
    );
  });
});
