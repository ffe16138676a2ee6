import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';

export interface Tile {
  /** Code of a prefecture, '230100'. */
  readonly region: string;
  readonly name: Bilingual;
  /** null: fewer than five, not told. */
  readonly open: number | null;
  readonly mine: boolean;
}

/** Half columns and rows of the thirteen; Harbin, Daqing and Qiqihar lie on one straight line. */
const PLACES: Record<string, readonly [column: number, row: number]> = {
  '232700': [2, 0],
  '231100': [3, 1],
  '230200': [0, 2],
  '230700': [4, 2],
  '230400': [6, 2],
  '230600': [1, 3],
  '231200': [3, 3],
  '230800': [5, 3],
  '230500': [7, 3],
  '230100': [2, 4],
  '230900': [6, 4],
  '230300': [8, 4],
  '231000': [5, 5],
};
const HALF = 31;
const ROW = 53.7;
const WIDE = 29.3;
const TALL = 33.4;

/** The province as thirteen hexagons, and as a table behind a switch. A wheat ring: you match there. */
@Component({
  selector: 'lc-tile-map',
  templateUrl: './tile-map.html',
  styleUrl: './tile-map.scss',
})
export class TileMap {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  readonly tiles = input.required<readonly Tile[]>();
  readonly heading = input('');
  readonly note = input('');
  /** Regions can be opened. */
  readonly selectable = input(false);
  readonly opened = output<string>();
  protected readonly asTable = signal(false);
  /** Some city has something for the reader; otherwise the legend keeps silent about it. */
  protected readonly matching = computed(() => this.tiles().some(({ mine }) => mine));
  protected readonly outline = hexagon(0);
  protected readonly ring = hexagon(1.5);

  protected readonly drawn = computed(() => {
    const largest = Math.max(1, ...this.tiles().map(({ open }) => open ?? 0));
    return this.tiles().flatMap((tile) => {
      const place = PLACES[tile.region];
      if (!place) return [];
      const name = this.texts.of(tile.name);
      const count = tile.open === null ? this.say('ui.map.few') : this.formats.number(tile.open);
      return [
        {
          ...tile,
          label: shortName(name),
          count,
          long: shortName(name).length > (this.texts.language() === 'zh' ? 3 : 8),
          shade: shadeOf(tile.open, largest),
          x: place[0] * HALF + WIDE + 3,
          y: place[1] * ROW + TALL + 3,
          spoken: this.say(tile.mine ? 'ui.map.tileMine' : 'ui.map.tile', { name, count }),
        },
      ];
    });
  });
}

/** Corners of a hexagon around the origin, `inset` units inside, with corners taken off a little. */
function hexagon(inset: number): string {
  const [w, h] = [WIDE - inset, TALL - inset];
  return `M0 ${-h}L${w} ${-h / 2}V${h / 2}L0 ${h}L${-w} ${h / 2}V${-h / 2}Z`;
}

function shadeOf(open: number | null, largest: number): string {
  if (open === null) return 'few';
  const share = open / largest;
  return open === 0 ? 'h0' : share < 0.14 ? 'h1' : share < 0.3 ? 'h2' : share < 0.5 ? 'h3' : 'h4';
}

/** 市 and 地区 are understood on a map of cities. */
function shortName(name: string): string {
  return name.replace(/(市|地区)$/, '').replace(/ (City|Prefecture)$/, '');
}
