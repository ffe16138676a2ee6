const AFTER_HAN = /(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu;
const BEFORE_HAN = /(?<=[A-Za-z0-9%℃])(?=\p{Script=Han})/gu;

/** A space between Han and Latin letters or digits, as our own strings have it. */
export const spaced = (text: string): string => text.replace(AFTER_HAN, ' ').replace(BEFORE_HAN, ' ');
