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

      it('leaves no sentence empty', async () => {
        const [zh, en] = await Promise.all([texts.zh(), texts.en()]);
        expect([...sentencesOf(zh.default), ...sentencesOf(en.default)]).not.toContain('');
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
const sentencesOf = (tree: TextTree) => entriesOf(tree).map(([, sentence]) => sentence.trim());
/** 'one' may leave its number out: "one day", and so may either language say it in words. */
const blanksOf = (tree: TextTree) =>
  entriesOf(tree)
    .filter(([key]) => !key.endsWith('.one'))
    .map(([key, sentence]) => `${key}: ${[...new Set(sentence.match(/{{\s*\w+\s*}}/g))].sort().join(' ')}`)
    .sort();
