import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  MatAutocompleteModule,
  MatAutocompleteTrigger,
  type MatAutocompleteSelectedEvent,
} from '@angular/material/autocomplete';
import type { Bilingual } from '@longcai/shared/primitives';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';
import { pickerSources, type Choice, type PickerSource } from './picker-source.js';

type Option =
  | { readonly kind: 'choose' | 'open'; readonly choice: Choice }
  | { readonly kind: 'up' | 'whole'; readonly choice: Choice }
  | { readonly kind: 'new'; readonly text: string };

let pickers = 0;

/**
 * Type-ahead with a tree behind, for regions, industries and skills. What is chosen stands below as chips;
 * with `max` 1 it stands in the box. Empty box: the tree; typed text: what fits it.
 */
@Component({
  selector: 'lc-tree-picker',
  imports: [Icon, MatAutocompleteModule],
  templateUrl: './tree-picker.html',
  styleUrl: './tree-picker.scss',
})
export class TreePicker {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly trigger = viewChild.required(MatAutocompleteTrigger);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  private readonly ownId = `picker-${++pickers}`;
  readonly kind = input.required<keyof typeof pickerSources>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly for = input<string>();
  readonly max = input(1);
  readonly value = model<readonly string[]>([]);
  /** Names of values that are not in the table, such as skills people added. */
  readonly names = input<Readonly<Record<string, Bilingual>>>({});
  /** Offers what was typed as a new thing when nothing has that name. */
  readonly allowNew = input(false);
  readonly proposed = output<string>();

  protected readonly controlId = computed(() => this.for() ?? this.ownId);
  private readonly source = signal<PickerSource | undefined>(undefined);
  protected readonly typed = signal<string | undefined>(undefined);
  private readonly at = signal<string | null>(null);
  protected readonly loaded = computed(() => this.source() !== undefined);
  protected readonly chosen = computed(() => this.value().map((id) => ({ id, name: this.nameOf(id) })));
  protected readonly full = computed(() => this.max() > 1 && this.value().length >= this.max());
  protected readonly shown = computed(
    () => this.typed() ?? (this.max() === 1 ? (this.chosen()[0]?.name ?? '') : ''),
  );
  protected readonly placeholder = computed(() => this.say(`ui.picker.placeholder${capital(this.kind())}`));
  protected readonly options = computed<readonly Option[]>(() => {
    const source = this.source();
    if (!source) return [];
    const typed = this.typed()?.trim();
    return typed ? this.found(source, typed) : this.branch(source, this.at());
  });

  constructor() {
    effect(() => {
      if (this.value().some((id) => !this.names()[id])) void this.load();
    });
  }

  protected async load(): Promise<void> {
    if (!this.source()) this.source.set(await pickerSources[this.kind()]());
  }

  protected async browse(): Promise<void> {
    await this.load();
    this.typed.set('');
    this.box().nativeElement.focus();
    this.trigger().openPanel();
  }

  protected write(text: string): void {
    this.typed.set(text);
    if (this.max() === 1 && text === '') this.value.set([]);
  }

  protected take({ option }: MatAutocompleteSelectedEvent): void {
    const taken = option.value as Option;
    option.deselect(false);
    switch (taken.kind) {
      case 'open':
        return this.goTo(taken.choice.id);
      case 'up':
        return this.goTo(this.source()?.parent(taken.choice.id) ?? null);
      case 'new':
        this.proposed.emit(taken.text);
        return this.rest();
      default:
        this.choose(taken.choice.id);
    }
  }

  protected remove(id: string): void {
    this.value.update((value) => value.filter((other) => other !== id));
    this.box().nativeElement.focus();
  }

  /** Leaving the box takes back what was typed and not chosen. */
  protected rest(): void {
    this.typed.set(undefined);
    this.at.set(null);
    this.box().nativeElement.value = this.shown();
  }

  private choose(id: string): void {
    const others = this.value().filter((other) => other !== id);
    this.value.set(this.max() === 1 ? [id] : [...others, id].slice(0, this.max()));
    this.rest();
  }

  private goTo(id: string | null): void {
    this.at.set(id);
    this.typed.set('');
    this.box().nativeElement.value = '';
    // Choosing closes the panel; the branch opens in the next turn.
    setTimeout(() => this.trigger().openPanel());
  }

  private found(source: PickerSource, typed: string): Option[] {
    const found = source.find(typed).filter(({ selectable }) => selectable);
    const named = found.some(
      ({ name }) => name.zh === typed || name.en.toLowerCase() === typed.toLowerCase(),
    );
    const options: Option[] = found.map((choice) => ({ kind: 'choose', choice }));
    return this.allowNew() && !named ? [...options, { kind: 'new', text: typed }] : options;
  }

  private branch(source: PickerSource, at: string | null): Option[] {
    const below = source
      .children(at)
      .map((choice): Option => ({ kind: choice.hasChildren ? 'open' : 'choose', choice }));
    const here = at ? this.branchHead(source, at) : [];
    return [...here, ...below];
  }

  private branchHead(source: PickerSource, at: string): Option[] {
    const choice = source.byId(at);
    const up: Option = {
      kind: 'up',
      choice: choice ?? { id: at, name: { zh: '', en: '' }, hasChildren: true, selectable: false },
    };
    return choice?.selectable ? [up, { kind: 'whole', choice }] : [up];
  }

  private nameOf(id: string): string {
    return this.texts.of(this.names()[id] ?? this.source()?.byId(id)?.name);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
