import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Texts } from './texts.js';

/**
 * The document's title. A route's `title` is a text key ('projects.title'); a page that knows better
 * calls `use` with a sentence of its own, which lasts until the next navigation.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly texts = inject(Texts);
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);
  private readonly own = signal<string | undefined>(undefined);
  private readonly sentence = computed(() => {
    const key = this.key();
    const name = this.texts.say('shell.name');
    const title = this.own() ?? (key ? this.texts.say(key) : undefined);
    return title ? `${title} · ${name}` : `${name} ${this.texts.say('shell.tagline')}`;
  });

  constructor() {
    super();
    effect(() => this.title.setTitle(this.sentence()));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.own.set(undefined);
    this.key.set(this.buildTitle(snapshot));
  }

  use(sentence: string | undefined): void {
    this.own.set(sentence);
  }
}
