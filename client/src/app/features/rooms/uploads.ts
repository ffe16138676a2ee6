import { Injectable, inject, signal, type OnDestroy } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import { OFFLINE, ProblemError } from '../../core/api.js';
import { SEND_FILE } from './send-file.js';

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Of a picture, to show it before it is there. */
  readonly preview?: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly file?: FileView;
  readonly error?: unknown;
}

export const MOST_FILES = 10;
/** The server's own limits, told before anything is sent. */
export const MOST_BYTES = 20 * 1024 * 1024;
const ENDINGS = /\.(jpe?g|png|webp|gif|pdf|txt|csv|zip|docx|xlsx|pptx)$/i;
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.gif,.pdf,.txt,.csv,.zip,.docx,.xlsx,.pptx';

/** Why a file will not be taken; undefined when it will. */
function refusal({ name, size, type }: File): 'too-large' | 'unsupported-type' | undefined {
  if (size > MOST_BYTES) return 'too-large';
  // What is pasted may have no ending; the server looks at the bytes in any case.
  return ENDINGS.test(name) || type.startsWith('image/') ? undefined : 'unsupported-type';
}

/**
 * The files somebody pastes. Spreadsheets and word processors put a picture beside the words that were copied, and the
 * words are meant; a picture copied from a page has no words.
 */
export function pastedFiles(clipboard: DataTransfer | null): File[] {
  const words = clipboard?.types.includes('text/html') && clipboard.getData('text/plain').trim();
  return words ? [] : [...(clipboard?.files ?? [])];
}

/** A file that only lacks a connection: it may leave with its message, later. */
export const isWaiting = ({ error }: Upload): boolean =>
  error instanceof ProblemError && error.code === OFFLINE;

/** Files on their way to a room, before the message that carries them is sent. */
@Injectable()
export class Uploads implements OnDestroy {
  private readonly send = inject(SEND_FILE);
  private readonly chosen = signal<readonly Upload[]>([]);
  private readonly sources = new Map<number, { roomId: string; file: File }>();
  private next = 1;
  readonly list = this.chosen.asReadonly();

  /** Answers how many there was no place for. */
  add(roomId: string, files: readonly File[]): number {
    const taken = files.slice(0, MOST_FILES - this.chosen().length);
    for (const file of taken) {
      const key = this.next++;
      const { name, size } = file;
      const code = refusal(file);
      const base = {
        key,
        name,
        size,
        progress: 0,
        ...(file.type.startsWith('image/') && { preview: URL.createObjectURL(file) }),
      };
      this.chosen.update((list) => [...list, code ? { ...base, error: refused(code) } : base]);
      if (code) continue;
      this.sources.set(key, { roomId, file });
      void this.start(key);
    }
    return files.length - taken.length;
  }

  /** Whether trying again may help: a file that is too large stays so. */
  canRetry(key: number): boolean {
    return this.sources.has(key);
  }

  ngOnDestroy(): void {
    this.forget(this.chosen());
  }

  async start(key: number): Promise<void> {
    const source = this.sources.get(key);
    if (!source) return;
    this.change(key, ({ name, size, preview }) => ({
      key,
      name,
      size,
      progress: 0,
      ...(preview && { preview }),
    }));
    try {
      const file = await this.send(source.roomId, source.file, (progress) =>
        this.change(key, (upload) => ({ ...upload, progress })),
      );
      this.change(key, (upload) => ({ ...upload, progress: 1, file }));
    } catch (error) {
      this.change(key, (upload) => ({ ...upload, error }));
    }
  }

  remove(key: number): void {
    this.sources.delete(key);
    this.forget(this.chosen().filter((upload) => upload.key === key));
    this.chosen.update((list) => list.filter((upload) => upload.key !== key));
  }

  /** The files for a message, taken out: those that are there, and those that wait for a connection. */
  take(): { files: FileView[]; pending: File[] } {
    const files = this.chosen().flatMap(({ file }) => file ?? []);
    const pending = this.chosen()
      .filter(isWaiting)
      .flatMap(({ key }) => this.sources.get(key)?.file ?? []);
    this.forget(this.chosen());
    this.chosen.set([]);
    this.sources.clear();
    return { files, pending };
  }

  private forget(uploads: readonly Upload[]): void {
    for (const { preview } of uploads) if (preview) URL.revokeObjectURL(preview);
  }

  private change(key: number, how: (upload: Upload) => Upload): void {
    this.chosen.update((list) => list.map((upload) => (upload.key === key ? how(upload) : upload)));
  }
}

const refused = (code: string): ProblemError =>
  new ProblemError({ type: 'about:blank', title: code, status: 422, code, detail: code });
