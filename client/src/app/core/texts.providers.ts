import { isDevMode, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideTransloco } from '@jsverse/transloco';

/** Transloco holds the sentences; Texts decides what is loaded when, so there is nothing for it to fetch. */
class NothingToFetch {
  getTranslation() {
    return Promise.resolve({});
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
