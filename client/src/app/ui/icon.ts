import { Component, computed, input } from '@angular/core';

/** Line drawings on a 20-unit grid, 1.6 wide; the words beside them carry the meaning. */
const ICONS = {
  search: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6Zm4.2-1.6 4 4',
  bell: 'M4 14.5h12l-1.4-2.2V8.6a4.6 4.6 0 0 0-9.2 0v3.7L4 14.5Zm4.3 2.3h3.4',
  home: 'M3.5 9.2 10 3.5l6.5 5.7V16.5h-4.3v-4.3H7.8v4.3H3.5V9.2Z',
  grid: 'M3.5 3.5h5v5h-5zm8 0h5v5h-5zm-8 8h5v5h-5zm8 0h5v5h-5z',
  message: 'M3 4h14v10H9.5L6.5 16.8V14H3V4Z',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c.2-3 2.3-4.8 5.5-4.8s5.3 1.8 5.5 4.8M13 3.8a2.9 2.9 0 0 1 0 5.4m1.6 2.9c2 .6 3.2 2.1 3.4 4.4',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Zm-6 7.3c.3-3.2 2.5-5 6-5s5.7 1.8 6 5',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  up: 'm5.5 12 4.5-4.5 4.5 4.5',
  right: 'm8 5.5 4.5 4.5L8 14.5',
  left: 'M12 5.5 7.5 10l4.5 4.5',
  arrow: 'M3.5 10h12.5m-4.5-4.5L16 10l-4.5 4.5',
  back: 'M8.5 5 3.5 9.7l5 4.8M4 9.7h7.5a5 5 0 0 1 5 5v1.3',
  warning: 'M10 3.5 2.8 16.5h14.4L10 3.5Zm0 5v4m0 1.6v.6',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4.3l2.8 1.7',
  lock: 'M5 9h10v7.5H5zm2-0V6.5a3 3 0 0 1 6 0V9',
  place:
    'M10 17.5s5.5-5 5.5-9.3a5.5 5.5 0 1 0-11 0C4.5 12.5 10 17.5 10 17.5Zm0-7.3a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2Z',
  offline: 'M2.5 8.5c4.3-4 10.7-4 15 0M5.2 11.5c2.8-2.5 6.8-2.5 9.6 0M8 14.3c1.2-1 2.8-1 4 0M4 17.5 16 2.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  attach:
    'm15.8 9.2-6 6.2a3.6 3.6 0 0 1-5.2-5L11 3.8a2.4 2.4 0 0 1 3.5 3.3l-6 6.2a1.2 1.2 0 0 1-1.8-1.6l5.4-5.6',
  smile: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm-3-5.5c1.5 2.6 4.5 2.6 6 0M7.5 8h.01m5 0h.01',
  send: 'M17 3 2.8 8.8l5.4 2.7L11 17 17 3ZM8.2 11.5 17 3',
  file: 'M5 2.8h6.5L15.5 7v10.2H5V2.8Zm6.3.2V7h4',
  upload: 'M10 13.5V3.8m-4 4 4-4 4 4M3.5 13v3.5h13V13',
  download: 'M10 3.5v9.7m-4-4 4 4 4-4M3.5 13v3.5h13V13',
  copy: 'M7 7h9v9.5H7zM4 13V3.5h9',
  edit: 'm4 16 .8-3.6L13.5 3.6l2.9 2.9-8.8 8.7L4 16Z',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  pause: 'M7 4.5v11m6-11v11',
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.5 0l2.5-2.5a3.2 3.2 0 0 0-4.5-4.5l-1 1m1.5 3a3.2 3.2 0 0 0-4.5 0L4.5 11a3.2 3.2 0 0 0 4.5 4.5l1-1',
} as const;

export type IconName = keyof typeof ICONS;

@Component({
  selector: 'lc-icon',
  template: `
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: 20px;
      height: 20px;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.name()]);
}
