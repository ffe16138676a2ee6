import { isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { appConfig } from './app/app.config.js';
import { bringChineseFace, drawsChinese } from './app/core/chinese-face.js';

/** Boxes in place of letters are not looked at for longer than this, whatever the page still waits for. */
const LONGEST_WITHOUT_A_FACE = 2000;

bootstrapApplication(App, appConfig)
  .then(async (app) => {
    if (!drawsChinese(document)) {
      await Promise.race([app.whenStable(), after(LONGEST_WITHOUT_A_FACE)]);
      await bringChineseFace(document);
    }
    if (isDevMode()) return;
    const { keepForOffline } = await import('./app/core/offline-shell.js');
    await keepForOffline(navigator.serviceWorker);
  })
  .catch((error: unknown) => console.error(error));

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
