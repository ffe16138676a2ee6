/** What a file says; pages as the file counts them. */
export interface ReadText {
  text: string;
  pages: number;
}

export const UNREADABLE = ['cv-encrypted', 'cv-without-text', 'cv-too-long', 'cv-unreadable'] as const;

/** Why a file could not be read, as a problem of the contract. */
export class Unreadable extends Error {
  constructor(readonly code: (typeof UNREADABLE)[number]) {
    super(code);
  }
}
