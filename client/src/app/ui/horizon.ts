import { Component } from '@angular/core';

const WIDTH = 1440;
const LINE = 79;

/** Furrows and spruces, home only. Drawn once from a fixed row of numbers, so that every visit sees the same land. */
@Component({
  selector: 'lc-horizon',
  template: `
    <svg viewBox="0 0 1440 128" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <path class="trees" [attr.d]="trees" />
      <path class="lines" [attr.d]="furrows" />
    </svg>
  `,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      position: absolute;
      z-index: 0;
      inset: auto 0 0;
      height: 128px;
      overflow: hidden;
      pointer-events: none;
      -webkit-mask-image: linear-gradient(90deg, transparent 48%, #000 66%);
      mask-image: linear-gradient(90deg, transparent 48%, #000 66%);
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .trees {
      fill: var(--h2);
      opacity: 0.82;
    }
    .lines {
      fill: none;
      stroke: var(--h2);
      stroke-width: 1;
      opacity: 0.65;
    }
    @media (max-width: 899.98px) {
      :host {
        -webkit-mask-image: linear-gradient(90deg, rgb(0 0 0 / 30%), #000);
        mask-image: linear-gradient(90deg, rgb(0 0 0 / 30%), #000);
        opacity: 0.6;
      }
    }
  `,
})
export class Horizon {
  protected readonly trees = spruces();
  protected readonly furrows = furrows();
}

/** A sequence that looks like chance and is always the same. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

function spruces(): string {
  const next = sequence(20270301);
  let path = '';
  for (let x = 560; x < WIDTH; x += 7 + next() * 18) {
    const tall = 9 + next() * 18 + (x / WIDTH) * 4;
    const wide = tall * 0.17;
    path += `M${x.toFixed(1)} ${(LINE - tall).toFixed(1)}l${wide.toFixed(1)} ${tall.toFixed(1)}h${(-2 * wide).toFixed(1)}Z`;
  }
  return path;
}

function furrows(): string {
  const vanishing = 1066;
  let path = `M0 ${LINE}H${WIDTH}`;
  for (let furrow = -34; furrow <= 34; furrow++) {
    const top = vanishing + furrow * 15;
    path += `M${top} ${LINE}L${vanishing + furrow * 44 + furrow * Math.abs(furrow) * 2.2} 128`;
  }
  return path;
}
