import { Component, inject, input, output, signal } from '@angular/core';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

/** A place to drop one file or choose it; refuses the wrong type and size before anything is sent. */
@Component({
  selector: 'lc-file-drop',
  imports: [Icon],
  template: `
    <label
      [class.over]="over()"
      (dragover)="$event.preventDefault(); over.set(true)"
      (dragleave)="over.set(false)"
      (drop)="take($event)"
    >
      <lc-icon name="upload" />
      <span
        >{{ say('ui.drop.text') }} <u>{{ say('ui.drop.choose') }}</u></span
      >
      <small>{{ say('ui.drop.limit', { types: typesLabel(), size: formats.bytes(maxBytes()) }) }}</small>
      <input #chooser type="file" [accept]="accept().join(',')" (change)="choose(chooser)" />
    </label>
    <p role="alert">{{ refused() }}</p>
  `,
  styles: `
    label {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 2px;
      padding: 20px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink-2);
      font-size: 15px;
      line-height: 24px;
      text-align: center;
      cursor: pointer;
    }
    label:hover,
    .over {
      border-color: var(--spruce);
      background: var(--spruce-soft);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--spruce);
      outline-offset: 2px;
    }
    u {
      color: var(--spruce);
      text-underline-offset: 4px;
    }
    small {
      color: var(--ink-3);
      font-size: 13px;
    }
    input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
    }
    p {
      color: var(--berry);
      font-size: 14px;
      line-height: 24px;
    }
  `,
})
export class FileDrop {
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  /** Endings and types: ['.csv', '.xlsx']. */
  readonly accept = input.required<readonly string[]>();
  readonly typesLabel = input.required<string>();
  readonly maxBytes = input.required<number>();
  readonly chosen = output<File>();
  protected readonly over = signal(false);
  protected readonly refused = signal('');

  protected take(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.offer(file);
  }

  /** The same file may be chosen again after it was corrected. */
  protected choose(chooser: HTMLInputElement): void {
    const file = chooser.files?.[0];
    if (file) this.offer(file);
    chooser.value = '';
  }

  private offer(file: File): void {
    const fits = this.accept().some(
      (type) => file.name.toLowerCase().endsWith(type) || matches(file.type, type),
    );
    if (!fits) return this.refused.set(this.say('ui.drop.wrongType', { name: file.name }));
    if (file.size > this.maxBytes()) {
      return this.refused.set(
        this.say('ui.drop.tooLarge', { name: file.name, size: this.formats.bytes(this.maxBytes()) }),
      );
    }
    this.refused.set('');
    this.chosen.emit(file);
  }
}

function matches(type: string, accepted: string): boolean {
  return accepted.endsWith('/*') ? type.startsWith(accepted.slice(0, -1)) : type === accepted;
}
