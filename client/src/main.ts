import { isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { appConfig } from './app/app.config.js';
import { bringChineseFace, drawsChinese, holdChineseFace } from './app/core/chinese-face.js';
import { turn } from './app/core/turn.js';

/** Strokes in place of letters are not looked at for longer than this, whatever the page still waits for. */
const LONGEST_WITHOUT_A_FACE = 2000;

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const loaded = () =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise<void>((resolve) => addEventListener('load', () => resolve(), { once: true }));

const hasFace = drawsChinese(document);
if (!hasFace) holdChineseFace(document);

turn()
  .then(() => bootstrapApplication(App, appConfig))
  .then(async (app) => {
    if (!hasFace) {
      await Promise.race([app.whenStable(), after(LONGEST_WITHOUT_A_FACE)]);
      await bringChineseFace(document);
    }
    if (isDevMode()) return;
    // The worker fetches the shell again to keep it: not while the page itself is still on its way.
    await Promise.all([app.whenStable(), loaded()]);
    const { keepForOffline } = await import('./app/core/offline-shell.js');
    await keepForOffline(navigator.serviceWorker);
  })
  .catch((error: unknown) => console.error(error));
