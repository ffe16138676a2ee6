const PROPER =
  /^(?:[A-Z][A-Z&/]|[A-Z]\b|AutoCAD|Chinese|DevOps|English|Eurasian|French|German|HarmonyOS|Japanese|Java|Korean|Linux|Mongolian|Python|Russian|Six Sigma|SolidWorks|Spanish|WeChat|Xing)/;

/** A name as it stands inside a sentence: 'Low-temperature steel welding' loses its capital, 'PLC control' does not. */
export const inSentence = (name: string): string =>
  PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** Every sentence begins with a capital, whatever was put at its head. */
export const capital = (text: string): string =>
  text.replace(/(^|[.?!] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

/** '2027-03' as people say it. */
export function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
