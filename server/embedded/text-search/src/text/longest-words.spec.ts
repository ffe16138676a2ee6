import { longestWords, wordKey } from './longest-words.js';

const table = (...words: string[]) => new Map(words.map((word) => [wordKey(word), word]));

describe('longestWords', () => {
  it('of a Latin phrase > finds it whole, and no word inside it', () => {
    expect([...longestWords('tig welding of pipes', table('tig welding', 'welding', 'pipe'))]).toEqual([
      'tig welding',
      'pipe',
    ]);
  });

  it('of plurals, hyphens and slashes > finds the word all the same', () => {
    const words = table('Ball valves'.toLowerCase(), 'five-axis machining', 'battery', 'ci/cd');
    for (const text of ['ball valve', 'ball-valves', 'five axis machining', 'batteries', 'ci/cd'])
      expect(longestWords(text, words).size).withContext(text).toBe(1);
  });

  it('over a comma or a full stop > finds no phrase', () => {
    expect(longestWords('tig, welding. tig', table('tig welding')).size).toBe(0);
  });

  it('of Chinese between Latin words > finds the words of both', () => {
    expect([...longestWords('会plc编程和java', table('plc', '编程', 'java'))]).toEqual([
      'plc',
      '编程',
      'java',
    ]);
  });
});
