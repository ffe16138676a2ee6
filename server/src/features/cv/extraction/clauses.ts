const GAP_IN_CHINESE = /(?<=\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han})/gu;
const LABEL =
  /^(?:姓 *名|性 *别|民 *族|籍 *贯|学 *历|学 *位|专 *业|职 *[称务位]|电 *话|手 *机|邮 *箱|地 *址|单 *位|年 *龄)/u;

const BARE_LABEL =
  /^(?:姓名|学历|学位|专业|所学专业|毕业院校|毕业学校|职称|职务|工作单位|手机|电话|联系电话|邮箱|电子邮箱|现居地|居住地|所在地|地址)[:：]?$/u;

/** Lines of a CV as they are read: widths made equal, spacing inside labels (姓 名) closed, empty ones left out. */
export function linesOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .split(/\r?\n|\u2028|\f/)
      .map((line) => line.replace(/[ \t\u3000\u00a0]+/g, ' ').trim())
      .map((line) =>
        LABEL.test(line) ? line.replace(GAP_IN_CHINESE, (gap) => (gap.length > 1 ? gap : '')) : line,
      )
      .filter(Boolean)
      // In a table the label and what it labels are cells of their own.
      .reduce<string[]>((lines, line) => {
        const before = lines.at(-1);
        if (before !== undefined && BARE_LABEL.test(before))
          lines[lines.length - 1] = `${before.replace(/[:：]$/u, '')}:${line}`;
        else lines.push(line);
        return lines;
      }, [])
  );
}

/** Stretches between full stops, semicolons and line ends. */
export const sentencesOf = (text: string): string[] =>
  linesOf(text).flatMap((line) => pieces(line, /[。;!?]+/u));

/** Stretches between commas too. NFKC has made the Chinese ones Latin. */
export const clausesOf = (sentence: string): string[] => pieces(sentence, /[,|\t]+/u);

/** Things told side by side: 董事、副总经理兼财务总监. */
export const listed = (text: string): string[] =>
  pieces(text, /[、/&+]+|兼任|兼|以及|(?<=[长理师任员记授监])[和及与]/u);

const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** What somebody says not to know, and what is told of others. */
const NOT_OWN =
  /不(?:会|懂|熟)|没(?:有)?[做干学]过|无[^,]{0,8}经验|父亲|母亲|爱人|妻子|丈夫|配偶|儿子|女儿|^导师/u;

/** A text without the clauses that tell nothing of the person's own. */
export const ownWords = (text: string): string =>
  sentencesOf(text)
    .map((sentence) =>
      clausesOf(sentence)
        .filter((clause) => !NOT_OWN.test(clause))
        .join(','),
    )
    .join('\n');

/** Each once, in order. */
export const once = <T>(things: Iterable<T>): T[] => [...new Set(things)];
