import { features } from './features.js';
import { shellTexts, uiTexts } from './shell/shell-texts.js';
import type { TextTree } from './core/texts.js';

const scopes = [...features, { scope: 'shell', texts: shellTexts }, { scope: 'ui', texts: uiTexts }];

describe('texts', () => {
  for (const { scope, texts } of scopes) {
    describe(scope, () => {
      it('has the same keys in Chinese and English', async () => {
        const [zh, en] = await Promise.all([texts.zh(), texts.en()]);
        expect(keysOf(en.default)).toEqual(keysOf(zh.default));
      });

      it('leaves no sentence empty, only joints such as a comma that one language needs', async () => {
        const [zh, en] = await Promise.all([texts.zh(), texts.en()]);
        const other = new Map(
          [...entriesOf(zh.default), ...entriesOf(en.default)].filter(([, sentence]) => sentence.trim()),
        );
        const empty = [...entriesOf(zh.default), ...entriesOf(en.default)].filter(
          ([, sentence]) => !sentence.trim(),
        );
        expect(empty.filter(([key]) => (other.get(key)?.length ?? 3) > 2)).toEqual([]);
      });

      it('fills the same blanks in both languages', async () => {
        const [zh, en] = await Promise.all([texts.zh(), texts.en()]);
        expect(blanksOf(en.default)).toEqual(blanksOf(zh.default));
      });
    });
  }

  it('are named once per feature', () => {
    const loaders = new Map<string, unknown>();
    for (const { scope, texts } of scopes) {
      expect(loaders.get(scope) ?? texts).toBe(texts);
      loaders.set(scope, texts);
    }
  });
});

function entriesOf(tree: TextTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : entriesOf(value, `${prefix}${key}.`),
  );
}

const keysOf = (tree: TextTree) =>
  entriesOf(tree)
    .map(([key]) => key)
    .sort();
/** 'one' may leave its number out: "one day", and so may either language say it in words. */
const blanksOf = (tree: TextTree) =>
  entriesOf(tree)
    .filter(([key]) => !key.endsWith('.one'))
    .map(([key, sentence]) => `${key}: ${[...new Set(sentence.match(/{{\s*\w+\s*}}/g))].sort().join(' ')}`)
    .sort();
