import { Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Language } from '@longcai/shared/problem';

export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The shape a second language has to have: the same keys, other sentences. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type TextLoaders = Record<Language, () => Promise<{ default: TextTree }>>;

/**
 * Sentences of the loaded scopes in the reader's language. `say` reads signals, so a template or a
 * computed that calls it follows a change of language by itself.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = inject(TranslocoService);
  private readonly scopes = new Map<string, TextLoaders>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly changes = signal(0);
  private readonly current = signal<Language>('zh');
  /** The language that was asked for last; the present one once all its texts are there. */
  private wanted: Language = 'zh';
  readonly language = this.current.asReadonly();

  /** Makes a feature's texts known and loads them in the present language, and in the one being switched to. */
  async add(scope: string, loaders: TextLoaders): Promise<void> {
    this.scopes.set(scope, loaders);
    await Promise.all([this.load(scope, this.current()), this.load(scope, this.wanted)]);
  }

  /** Switches once every known scope is there, so that no key is ever shown in place of a sentence. */
  async use(language: Language): Promise<void> {
    this.wanted = language;
    try {
      await Promise.all([...this.scopes.keys()].map((scope) => this.load(scope, language)));
    } catch (error) {
      if (this.wanted === language) this.wanted = this.current();
      throw error;
    }
    if (this.wanted !== language) return;
    this.transloco.setActiveLang(language);
    this.current.set(language);
  }

  /** Sentences without parameters, looked up once: a long list says the same few with every row. */
  private readonly said = computed(() => {
    this.changes();
    this.current();
    return new Map<string, string>();
  });
  private readonly rules = computed(() => new Intl.PluralRules(this.current()));

  readonly say = (key: string, params?: Record<string, unknown>): string => {
    const said = this.said();
    if (params) return this.transloco.translate(key, params, this.current());
    const sentence = said.get(key) ?? this.transloco.translate<string>(key, {}, this.current());
    said.set(key, sentence);
    return sentence;
  };

  /** A sentence about a number: `key.one` or `key.other` by the language's rule, with {{count}}. */
  readonly count = (key: string, count: number, params?: Record<string, unknown>): string => {
    const language = this.current();
    const form = this.rules().select(count) === 'one' ? 'one' : 'other';
    return this.say(`${key}.${form}`, { count: count.toLocaleString(language), ...params });
  };

  /** The reader's language of a bilingual text; the other one where it is empty. */
  readonly of = (text: { zh: string; en: string } | undefined): string => {
    const language = this.current();
    return text ? text[language] || text[language === 'zh' ? 'en' : 'zh'] : '';
  };

  private load(scope: string, language: Language): Promise<void> {
    const loaders = this.scopes.get(scope);
    const id = `${scope}/${language}`;
    const running = this.loading.get(id);
    if (running || !loaders) return running ?? Promise.resolve();
    const loaded = loaders[language]().then(
      (module) => {
        this.transloco.setTranslation({ [scope]: module.default }, language);
        this.changes.update((count) => count + 1);
      },
      (error: unknown) => {
        this.loading.delete(id);
        throw error;
      },
    );
    this.loading.set(id, loaded);
    return loaded;
  }
}
