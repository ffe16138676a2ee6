import { MOST_CV_PAGES } from '@longcai/shared/cv/cv.contract';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable, type ReadText } from './read-text.js';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text of a PDF, lines as they are set. Chinese fonts that are not embedded need the character maps. */
export async function readPdf(path: string): Promise<ReadText> {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_CV_PAGES) throw new Unreadable('cv-too-long');
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return { text: pages.join('\n'), pages: pdf.numPages };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('cv-encrypted');
    throw error;
  } finally {
    await task.destroy();
  }
}
