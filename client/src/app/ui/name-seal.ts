import { Component, computed, input } from '@angular/core';

/** A surname in a rounded square, tinted by the name, which is the same wherever the person appears. The name stands beside it, so it is not read out. */
@Component({
  selector: 'lc-name-seal',
  template: `
    <span aria-hidden="true">{{ letter() }}</span>
    @if (online() !== undefined) {
      <i aria-hidden="true" [class.online]="online()"></i>
    }
  `,
  host: { '[style.--size.px]': 'size()', '[style.background]': 'tint()' },
  styles: `
    :host {
      position: relative;
      display: inline-grid;
      flex: none;
      place-items: center;
      width: var(--size);
      height: var(--size);
      border-radius: clamp(4px, calc(var(--size) / 8), 6px);
      color: var(--ink);
      font-size: clamp(13px, calc(var(--size) * 0.42), 26px);
      font-weight: 700;
      line-height: 1;
    }
    i {
      position: absolute;
      right: -3px;
      bottom: -3px;
      width: 8px;
      height: 8px;
      border: 2px solid var(--line-strong);
      border-radius: 50%;
      background: var(--surface);
      box-shadow: 0 0 0 1.5px var(--surface);
    }
    .online {
      border-color: var(--spruce);
      background: var(--spruce);
    }
  `,
})
export class NameSeal {
  readonly name = input.required<string>();
  readonly size = input(36);
  /** Presence as a filled or hollow dot; undefined where presence is not told. */
  readonly online = input<boolean>();

  protected readonly letter = computed(() => [...this.name().trim()][0]?.toUpperCase() ?? '');
  protected readonly tint = computed(() => `var(--av${tintOf(this.name().trim())})`);
}

function tintOf(name: string): number {
  let mixed = 0x811c9dc5;
  for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (((mixed ^ (mixed >>> 15)) >>> 0) % 5) + 1;
}
