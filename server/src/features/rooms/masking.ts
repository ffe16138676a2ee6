const MASK = '＊＊＊';

/** Mainland mobile and landline numbers, written with or without spaces, dashes and full-width digits. */
const PHONE =
  /(?<![0-9０-９])(?:[+＋]?[8８][6６][-\s]?)?[1１][3-9３-９](?:[-\s]?[0-9０-９]){9}(?![0-9０-９])/g;
const LANDLINE = /(?<![0-9０-９])0\d{2,3}[-\s]\d{7,8}(?!\d)/g;
const EMAIL = /[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const LINK = /(?:https?:\/\/|www\.)[^\s，。；、）)]{1,500}/gi;

/** The text with phone numbers, e-mail addresses and links covered, as first messages to a stranger go out. */
export const maskContacts = (text: string): string =>
  [LINK, EMAIL, PHONE, LANDLINE].reduce((masked, pattern) => masked.replace(pattern, MASK), text);
