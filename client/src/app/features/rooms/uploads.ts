import { Injectable, inject, signal } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import type { Problem } from '@longcai/shared/problem';
import { Api, OFFLINE, ProblemError } from '../../core/api.js';
import { UPLOAD } from './room-calls.js';

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** 0 to 1. */
  readonly progress: number;
  readonly file?: FileView;
  readonly error?: unknown;
}

export const MOST_FILES = 10;

/** Files on their way to a room, before the message that carries them is sent. */
@Injectable()
export class Uploads {
  private readonly api = inject(Api);
  private readonly chosen = signal<readonly Upload[]>([]);
  private readonly sources = new Map<number, { roomId: string; file: File }>();
  private next = 1;
  readonly list = this.chosen.asReadonly();

  add(roomId: string, files: readonly File[]): void {
    for (const file of files.slice(0, MOST_FILES - this.chosen().length)) {
      const key = this.next++;
      this.sources.set(key, { roomId, file });
      this.chosen.update((list) => [...list, { key, name: file.name, size: file.size, progress: 0 }]);
      void this.start(key);
    }
  }

  async start(key: number): Promise<void> {
    const source = this.sources.get(key);
    if (!source) return;
    this.change(key, ({ name, size }) => ({ key, name, size, progress: 0 }));
    try {
      const url = this.api.url(UPLOAD, { params: { roomId: source.roomId } });
      const file = await send(url, source.file, (progress) =>
        this.change(key, (upload) => ({ ...upload, progress })),
      );
      this.change(key, (upload) => ({ ...upload, progress: 1, file }));
    } catch (error) {
      this.change(key, (upload) => ({ ...upload, error }));
    }
  }

  remove(key: number): void {
    this.sources.delete(key);
    this.chosen.update((list) => list.filter((upload) => upload.key !== key));
  }

  /** The files that are there, taken out for a message. */
  take(): FileView[] {
    const files = this.chosen().flatMap(({ file }) => file ?? []);
    this.chosen.set([]);
    this.sources.clear();
    return files;
  }

  private change(key: number, how: (upload: Upload) => Upload): void {
    this.chosen.update((list) => list.map((upload) => (upload.key === key ? how(upload) : upload)));
  }
}

/** fetch can't tell how far an upload has come; the older request can. */
function send(url: string, file: File, progressed: (share: number) => void): Promise<FileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (problem?: Partial<Problem>) =>
      reject(
        new ProblemError({
          type: 'about:blank',
          title: OFFLINE,
          status: request.status,
          code: OFFLINE,
          detail: OFFLINE,
          ...problem,
        }),
      );
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Longcai', '1');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progressed(total ? loaded / total : 0);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as FileView)
        : fail((request.response as Partial<Problem> | null) ?? { code: 'internal' });
    request.onerror = () => fail();
    request.onabort = () => fail();
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
