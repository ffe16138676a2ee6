import { isDevMode, type EnvironmentProviders } from '@angular/core';
import { TranslocoService, provideTransloco } from '@jsverse/transloco';
import { inject, makeEnvironmentProviders } from '@angular/core';

/** Transloco holds the sentences; Texts decides what is loaded when, so its own loader has nothing to fetch. */
class NothingToFetch {
  private readonly transloco = inject(TranslocoService, { optional: true });

  getTranslation(language: string) {
    return Promise.resolve(this.transloco?.getTranslation(language) ?? {});
  }
}

export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['zh', 'en'],
        defaultLang: 'zh',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: isDevMode() },
      },
      loader: NothingToFetch,
    }),
  ]);
}
