import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { appConfig } from './app/app.config.js';

bootstrapApplication(App, appConfig)
  .then(linkChineseFace)
  .catch((error: unknown) => console.error(error));

/** The face comes after the first paint: machines that have one of their own never wait for it. */
function linkChineseFace(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'fonts.css';
  document.head.append(link);
}
