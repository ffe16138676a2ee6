import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import type { Language } from '@longcai/shared/problem';
import { Texts } from './texts.js';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'longcai.preferences';

/** Language and theme of this browser: applied at once, remembered, never a reload. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(Texts);
  private readonly chosenTheme = signal<Theme>('system');
  readonly language = this.texts.language;
  readonly theme = this.chosenTheme.asReadonly();

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.language() === 'zh' ? 'zh-CN' : 'en';
    });
    effect(() => {
      const theme = this.theme();
      const root = this.document.documentElement;
      if (theme === 'system') delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
    });
  }

  /** Brings back what was chosen last time; Chinese first where nothing was. */
  async restore(): Promise<void> {
    const kept = this.read();
    this.chosenTheme.set(kept.theme);
    await this.texts.use(kept.language);
  }

  async useLanguage(language: Language): Promise<void> {
    await this.texts.use(language);
    this.keep();
  }

  useTheme(theme: Theme): void {
    this.chosenTheme.set(theme);
    this.keep();
  }

  private keep(): void {
    try {
      const kept = { language: this.language(), theme: this.theme() };
      this.document.defaultView?.localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser that refuses storage forgets with the tab; nothing else depends on it.
    }
  }

  private read(): { language: Language; theme: Theme } {
    try {
      const kept = JSON.parse(this.document.defaultView?.localStorage.getItem(KEY) ?? '{}') as {
        language?: unknown;
        theme?: unknown;
      };
      return {
        language: kept.language === 'en' ? 'en' : 'zh',
        theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
      };
    } catch {
      return { language: 'zh', theme: 'system' };
    }
  }
}
