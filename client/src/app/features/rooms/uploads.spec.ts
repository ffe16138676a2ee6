import { TestBed } from '@angular/core/testing';
import { prepare } from '../../testing/render.js';
import { MOST_BYTES, MOST_FILES, Uploads, pastedFiles } from './uploads.js';

const ROOM = 'a'.repeat(24);
const aFile = (name: string, type = 'text/plain', size = 3): File => {
  const file = new File(['abc'], name, { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

describe('Uploads', () => {
  const open = async () => {
    await prepare([Uploads]);
    return TestBed.inject(Uploads);
  };
  const codes = (uploads: Uploads) =>
    uploads.list().map(({ error }) => (error as { code?: string } | undefined)?.code);

  it('a file beyond the limits > is refused before anything is sent > and offers no second try', async () => {
    const uploads = await open();
    uploads.add(ROOM, [aFile('大.pdf', 'application/pdf', MOST_BYTES + 1), aFile('程序.exe')]);
    expect(codes(uploads)).toEqual(['too-large', 'unsupported-type']);
    expect(uploads.list().map(({ key }) => uploads.canRetry(key))).toEqual([false, false]);
  });

  it('more files than a message holds > are counted, the first are kept', async () => {
    const uploads = await open();
    const files = Array.from({ length: MOST_FILES + 2 }, (_, index) => aFile(`${index}.exe`));
    expect(uploads.add(ROOM, files)).toBe(2);
    expect(uploads.list().length).toBe(MOST_FILES);
  });

  it('pasted > a picture is a file, cells of a table with their picture are words', () => {
    const clipboard = (data: Record<string, string>) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
      transfer.items.add(aFile('image.png', 'image/png'));
      return transfer;
    };
    const counted = [
      clipboard({}),
      clipboard({ 'text/html': '<img src="a.png">' }),
      clipboard({ 'text/html': '<td>35CrMo</td>', 'text/plain': '35CrMo' }),
    ].map((one) => pastedFiles(one).length);
    expect([...counted, pastedFiles(null).length]).toEqual([1, 1, 0, 0]);
  });

  it('a picture > shows itself before it is there', async () => {
    const uploads = await open();
    uploads.add(ROOM, [aFile('照片.png', 'image/png'), aFile('表.csv')]);
    expect(uploads.list().map(({ preview }) => preview !== undefined)).toEqual([true, false]);
  });
});
