import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Suggestion } from '@longcai/shared/search/search.contract';
import { Texts } from '../core/texts.js';
import { Icon } from '../ui/icon.js';
import { MarkedText } from '../ui/marked-text.js';
import { SUGGESTIONS, linkOf } from './suggestions.js';

const PAUSE = 120;
const LISTS = ['/people', '/offers'];

@Component({
  selector: 'lc-search-box',
  imports: [Icon, MarkedText],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
  host: {
    '(document:keydown)': 'focusOnSlash($event)',
    '(focusout)': 'closeWhenLeft($event)',
    role: 'search',
    '[class.large]': 'large()',
  },
})
export class SearchBox {
  private readonly suggest = inject(SUGGESTIONS);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly autofocus = input(false);
  /** Above a list: larger, and what else narrows the list stays when its words change. */
  readonly large = input(false);
  /** The words the list below was searched for. */
  readonly text = input('');
  readonly searched = output<void>();

  protected readonly q = linkedSignal(() => this.text());
  protected readonly found = signal<readonly Suggestion[]>([]);
  protected readonly open = signal(false);
  protected readonly chosen = signal(-1);
  protected readonly activeId = computed(() => (this.chosen() >= 0 ? `suggestion-${this.chosen()}` : null));
  /** Composing pinyin: Enter and arrows belong to the input method. */
  protected readonly composing = signal(false);

  constructor() {
    // After rendering: on a phone the box itself comes with the wish to write in it.
    afterRenderEffect(() => {
      if (this.autofocus()) this.box().nativeElement.focus();
    });
    effect((stop) => {
      const q = this.q().trim();
      const ask = new AbortController();
      const later = setTimeout(() => void this.ask(q, ask.signal), PAUSE);
      stop(() => {
        clearTimeout(later);
        ask.abort();
      });
    });
  }

  protected focusOnSlash(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected move(event: Event, by: number): void {
    if (this.composing() || this.found().length === 0) return;
    event.preventDefault();
    this.open.set(true);
    const places = this.found().length + 1;
    this.chosen.update((at) => ((at + 1 + by + places) % places) - 1);
  }

  protected close(event: Event): void {
    if (this.open()) {
      event.stopPropagation();
      this.open.set(false);
      this.chosen.set(-1);
    } else this.q.set('');
  }

  protected search(event: Event): void {
    event.preventDefault();
    if (this.composing()) return;
    const suggestion = this.found()[this.chosen()];
    if (suggestion && this.open()) return this.follow(suggestion);
    this.go([this.list()], { q: this.q().trim() });
  }

  protected follow(suggestion: Suggestion): void {
    const { path, query } = linkOf(suggestion, this.list());
    this.q.set(suggestion.kind === 'skill' ? suggestion.text : '');
    this.go(path, query);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    if (!this.host.nativeElement.contains(event.relatedTarget as Node | null)) this.open.set(false);
  }

  private go(path: string[], query: Record<string, string>): void {
    this.open.set(false);
    this.chosen.set(-1);
    this.searched.emit();
    const stays = this.large() && path.length === 1;
    void this.router.navigate(path, {
      queryParams: stays ? { ...query, page: null } : query,
      queryParamsHandling: stays ? 'merge' : null,
    });
  }

  /** Searching from a list of people stays among people. */
  private list(): string {
    return LISTS.find((list) => this.router.url.startsWith(list)) ?? '/projects';
  }

  private async ask(q: string, signal: AbortSignal): Promise<void> {
    if (q === '') return this.found.set([]);
    try {
      const found = await this.suggest(q, signal);
      if (signal.aborted) return;
      this.found.set(found.slice(0, 8));
      this.chosen.set(-1);
    } catch {
      // Suggestions are a courtesy: without them Enter still searches.
      if (!signal.aborted) this.found.set([]);
    }
  }
}
