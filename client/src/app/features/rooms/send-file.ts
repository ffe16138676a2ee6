import { InjectionToken, inject } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import type { Problem } from '@longcai/shared/problem';
import { Api, OFFLINE, ProblemError } from '../../core/api.js';
import { UPLOAD } from './room-calls.js';

/** Uploads a file to a room. @throws ProblemError with the server's code, or OFFLINE */
export type SendFile = (
  roomId: string,
  file: File,
  progressed?: (share: number) => void,
) => Promise<FileView>;

export const SEND_FILE = new InjectionToken<SendFile>('send file', {
  providedIn: 'root',
  factory: () => {
    const api = inject(Api);
    return (roomId, file, progressed = () => undefined) =>
      send(api.url(UPLOAD, { params: { roomId } }), file, progressed);
  },
});

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
