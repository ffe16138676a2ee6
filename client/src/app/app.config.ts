import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { routes } from './app.routes.js';
import { PageTitle } from './core/page-title.js';
import { Preferences } from './core/preferences.js';
import { Session } from './core/session.js';
import { Texts } from './core/texts.js';
import { provideTexts } from './core/texts.providers.js';
import { turn } from './core/turn.js';
import { shellTexts, uiTexts } from './shell/shell-texts.js';
import { provideTogether } from './together.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideTexts(),
    provideTogether(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(start),
  ],
};

async function start(): Promise<void> {
  const texts = inject(Texts);
  const preferences = inject(Preferences);
  void inject(Session).load();
  await Promise.all([texts.add('shell', shellTexts), texts.add('ui', uiTexts)]);
  await preferences.restore();
  await turn();
}
