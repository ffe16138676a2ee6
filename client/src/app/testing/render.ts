import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { inputBinding, type Provider, type Type } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { Language } from '@longcai/shared/problem';
import { FETCH } from '../core/api.js';
import { OPEN_SOCKET, type OpenSocket } from '../core/socket.js';
import { Texts } from '../core/texts.js';
import { provideTexts } from '../core/texts.providers.js';
import { shellTexts, uiTexts } from '../shell/shell-texts.js';

/** A module as the application configures it, with the texts of shell and parts loaded and no network. */
export async function prepare(providers: Provider[] = [], language: Language = 'zh'): Promise<Texts> {
  TestBed.configureTestingModule({
    providers: [
      provideTexts(),
      provideRouter([]),
      { provide: FETCH, useValue: () => Promise.reject(new TypeError('no network in specs')) },
      { provide: OPEN_SOCKET, useValue: silentSocket },
      ...providers,
    ],
  });
  const texts = TestBed.inject(Texts);
  await Promise.all([texts.add('shell', shellTexts), texts.add('ui', uiTexts)]);
  await texts.use(language);
  return texts;
}

/** Renders a part with its inputs; call `prepare` first. */
export async function render<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
): Promise<Rendered<T>> {
  const fixture = TestBed.createComponent(component, {
    bindings: Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)),
  });
  await fixture.whenStable();
  return new Rendered(fixture);
}

/** What a reader finds in a part: by selector, by words. */
export class Rendered<T> {
  constructor(readonly fixture: ComponentFixture<T>) {}

  get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get part(): T {
    return this.fixture.componentInstance;
  }

  /** Visible words without superfluous space. */
  text(selector?: string): string {
    const element = selector ? this.find(selector) : this.host;
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.host.querySelectorAll<E>(selector)];
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const found = this.host.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing matches ${selector} in ${this.host.outerHTML}`);
    return found;
  }

  button(words: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find(
      (button) => button.textContent?.includes(words) || button.getAttribute('aria-label')?.includes(words),
    );
    if (!found) throw new Error(`No button says ${words}`);
    return found;
  }

  async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.fixture.whenStable();
  }

  async press(target: HTMLElement, key: string, options: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
    await this.fixture.whenStable();
  }

  async type(target: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
    target.value = words;
    target.dispatchEvent(new Event('input', { bubbles: true }));
    await this.fixture.whenStable();
  }
}

const nothing = () => undefined;

/** Opens and never says anything. */
const silentSocket: OpenSocket = () =>
  Promise.resolve({
    connected: false,
    on: nothing,
    onAny: nothing,
    emit: nothing,
    connect: nothing,
    disconnect: nothing,
  } as never);

/** Waits for what comes from elsewhere: a lazily loaded table, a pause in typing. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !condition(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
