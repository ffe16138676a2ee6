import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import type { Suggestion } from '@longcai/shared/search/search.contract';
import { prepare, render, until, type Rendered } from '../testing/render.js';
import { SearchBox } from './search-box.js';
import { SUGGESTIONS } from './suggestions.js';

@Component({ template: '' })
class Page {}

const ID = 'a'.repeat(24);
const found: Suggestion[] = [
  { text: '焊接', kind: 'skill', id: 'welding', count: 86, pinyin: 'hàn jiē', marks: [[0, 2]] },
  { text: '韩洁', kind: 'person', id: ID, marks: [[0, 2]] },
];

async function searching(): Promise<Rendered<SearchBox>> {
  await prepare([
    { provide: SUGGESTIONS, useValue: () => Promise.resolve(found) },
    provideRouter([{ path: '**', component: Page }]) as never,
  ]);
  return render(SearchBox);
}

async function typed(box: Rendered<SearchBox>, words: string): Promise<HTMLInputElement> {
  const input = box.find<HTMLInputElement>('input');
  await box.type(input, words);
  await until(() => box.all('li').length > 0);
  return input;
}

describe('SearchBox', () => {
  it('a slash anywhere > focuses the box', async () => {
    const box = await searching();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(box.find('input'));
  });

  it('typing > lists suggestions with what fits marked', async () => {
    const box = await searching();
    const input = await typed(box, 'hanjie');
    expect(box.all('li').length).toBe(2);
    expect(box.text('mark')).toBe('焊接');
    expect(input.getAttribute('aria-expanded')).toBe('true');
  });

  it('arrows and Enter > open the person', async () => {
    const box = await searching();
    const input = await typed(box, 'hanjie');
    await box.press(input, 'ArrowDown');
    await box.press(input, 'ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).toBe('suggestion-1');
    box.find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await box.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe(`/people/${ID}`);
  });

  it('Enter without a choice > searches what was typed', async () => {
    const box = await searching();
    await typed(box, '焊接 ');
    box.find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await box.fixture.whenStable();
    expect(decodeURI(TestBed.inject(Router).url)).toBe('/projects?q=焊接');
  });

  it('Escape > closes the list first, then empties the box', async () => {
    const box = await searching();
    const input = await typed(box, 'hanjie');
    await box.press(input, 'Escape');
    expect(box.find<HTMLElement>('ul').hidden).toBeTrue();
    await box.press(input, 'Escape');
    expect(input.value).toBe('');
  });
});
