import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { AppError } from '../../http/app-error.js';

const AVATAR_PIXELS = 512;
/** A picture may be this large before it is refused unread: 50 megapixels. */
const PIXEL_LIMIT = 50_000_000;

/** Draws the picture anew, so that nothing but its pixels is kept. */
async function redraw(from: string, to: string): Promise<void> {
  try {
    await sharp(from, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
      .rotate()
      .resize(AVATAR_PIXELS, AVATAR_PIXELS, { fit: 'cover' })
      .webp({ quality: 82 })
      .toFile(to);
  } catch (error) {
    if (/no space left|ENOSPC/i.test(String(error))) throw new AppError('disk-full', { cause: error });
    throw new AppError('unsupported-type', { cause: error });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes of files, in a folder of generated names. */
export function createContent(folder: string) {
  return {
    pathOf: (place: string) => join(folder, place),

    /**
     * Stores what lies at `path`, as it is or redrawn as an avatar. It appears whole under its final name or not at all.
     * @throws unsupported-type for a picture that can't be drawn; ENOSPC leaves nothing behind
     */
    async put(path: string, as: 'is' | 'avatar'): Promise<{ place: string; size: number; sha256: string }> {
      const name = randomBytes(16).toString('hex');
      const place = `${name.slice(0, 2)}/${name}`;
      const target = join(folder, place);
      const partial = `${target}.partial`;
      await mkdir(dirname(target), { recursive: true });
      try {
        await (as === 'avatar' ? redraw(path, partial) : copyFile(path, partial));
        await makeDurable(partial);
        const [{ size }, sha256] = await Promise.all([stat(partial), sha256Of(partial)]);
        await rename(partial, target);
        return { place, size, sha256 };
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },

    remove: (place: string) => rm(join(folder, place), { force: true }),
  };
}
