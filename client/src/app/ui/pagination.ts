import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

/** Pages as links, so that the URL keeps the place: the `page` query parameter, the others kept. */
@Component({
  selector: 'lc-pagination',
  imports: [Icon, RouterLink],
  template: `
    <p class="note">{{ range() }}</p>
    @if (totalPages() > 1) {
      <nav [attr.aria-label]="say('ui.pages.label')">
        @if (page() > 1) {
          <a
            [routerLink]="[]"
            [queryParams]="query(page() - 1)"
            queryParamsHandling="merge"
            [attr.aria-label]="say('ui.pages.previous')"
            ><lc-icon name="left"
          /></a>
        }
        @for (number of shown(); track $index) {
          @if (number === undefined) {
            <span aria-hidden="true">…</span>
          } @else {
            <a
              [routerLink]="[]"
              [queryParams]="query(number)"
              queryParamsHandling="merge"
              [attr.aria-label]="say('ui.pages.page', { page: number })"
              [attr.aria-current]="number === page() ? 'page' : null"
              >{{ number }}</a
            >
          }
        }
        @if (page() < totalPages()) {
          <a
            [routerLink]="[]"
            [queryParams]="query(page() + 1)"
            queryParamsHandling="merge"
            [attr.aria-label]="say('ui.pages.next')"
            ><lc-icon name="right"
          /></a>
        }
      </nav>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 24px;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
    }
    a,
    span {
      display: grid;
      place-items: center;
      min-width: 36px;
      height: 36px;
      padding: 0 6px;
      border-radius: var(--radius);
      color: var(--ink-2);
      font-size: 15px;
      font-variant-numeric: tabular-nums;
    }
    a:hover {
      background: var(--surface-2);
    }
    [aria-current] {
      background: var(--spruce-soft);
      color: var(--spruce-strong);
      font-weight: 700;
    }
    @media (pointer: coarse) {
      nav {
        gap: 0;
      }
      a,
      span {
        min-width: 40px;
        height: 44px;
      }
    }
  `,
})
export class Pagination {
  private readonly formats = inject(Formats);
  protected readonly say = inject(Texts).say;
  readonly page = input.required<number>();
  readonly total = input.required<number>();
  readonly pageSize = input(20);
  protected readonly totalPages = computed(() => Math.ceil(this.total() / this.pageSize()));
  protected readonly range = computed(() => {
    const from = Math.min(this.total(), (this.page() - 1) * this.pageSize() + 1);
    const to = Math.min(this.total(), this.page() * this.pageSize());
    const [first, last, total] = [from, to, this.total()].map((value) => this.formats.number(value));
    return this.say('ui.pages.range', { from: first, to: last, total });
  });
  /** First, last, and two on either side; undefined where some are left out. */
  protected readonly shown = computed(() => {
    const near = Array.from({ length: this.totalPages() }, (_, at) => at + 1).filter(
      (number) => number === 1 || number === this.totalPages() || Math.abs(number - this.page()) <= 2,
    );
    return near.flatMap((number, at) =>
      at > 0 && number - (near[at - 1] ?? 0) > 1 ? [undefined, number] : [number],
    );
  });

  /** The first page needs no parameter. */
  protected query(page: number): { page: number | null } {
    return { page: page === 1 ? null : page };
  }
}
