import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import {
  TitleStrategy,
  type ActivatedRouteSnapshot,
  type Route,
  type RouterStateSnapshot,
} from '@angular/router';
import { Texts } from './texts.js';

/**
 * The document's title. A route's `title` is a text key ('projects.title'); a page that knows better
 * calls `use` with a sentence of its own, which lasts while that page stays: a filter or a next step is no other page.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly texts = inject(Texts);
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);
  private readonly own = signal<string | undefined>(undefined);
  private page: Route | null | undefined;
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
    const page = leafOf(snapshot.root).routeConfig;
    if (page !== this.page) this.own.set(undefined);
    this.page = page;
    this.key.set(this.buildTitle(snapshot));
  }

  use(sentence: string | undefined): void {
    this.own.set(sentence);
  }
}

function leafOf(snapshot: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return snapshot.firstChild ? leafOf(snapshot.firstChild) : snapshot;
}
