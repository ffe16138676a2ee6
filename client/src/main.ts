import { isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { appConfig } from './app/app.config.js';

bootstrapApplication(App, appConfig)
  .then(async () => {
    linkChineseFace();
    if (isDevMode()) return;
    const { keepForOffline } = await import('./app/core/offline-shell.js');
    await keepForOffline(navigator.serviceWorker);
  })
  .catch((error: unknown) => console.error(error));

/** The face comes after the first paint: machines that have one of their own never wait for it. */
function linkChineseFace(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'fonts.css';
  document.head.append(link);
}
