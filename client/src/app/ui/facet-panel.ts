import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

/** Facets beside the list; below 900 px a button that brings them up from the bottom. */
@Component({
  selector: 'lc-facet-panel',
  imports: [Icon],
  template: `
    <button type="button" class="button button-wide opener" (click)="open()">
      <lc-icon name="filter" />{{
        chosen() > 0 ? say('ui.facets.openCount', { count: chosen() }) : say('ui.facets.open')
      }}
    </button>
    <dialog #sheet closedby="any" [attr.aria-label]="say('ui.facets.open')">
      <button type="button" class="close" [attr.aria-label]="say('ui.facets.close')" (click)="sheet.close()">
        <lc-icon name="close" />
      </button>
      <div class="content"><ng-content /></div>
      <button type="button" class="button button-primary button-wide done" (click)="sheet.close()">
        {{ say('ui.facets.done') }}
      </button>
    </dialog>
  `,
  styles: `
    :host {
      display: block;
    }
    dialog {
      position: static;
      display: block;
      width: auto;
      max-width: none;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
    .opener,
    .close,
    .done {
      display: none;
    }
    @media (max-width: 899.98px) {
      .opener {
        display: inline-flex;
      }
      dialog {
        display: none;
      }
      dialog[open] {
        position: fixed;
        inset: auto 0 0;
        display: flex;
        flex-direction: column;
        width: 100%;
        max-height: 85dvh;
        padding: 12px 16px calc(16px + env(safe-area-inset-bottom));
        border-radius: var(--radius) var(--radius) 0 0;
        background: var(--surface);
        box-shadow: var(--shadow-2);
      }
      dialog::backdrop {
        background: rgba(17, 29, 26, 0.4);
      }
      .content {
        overflow-y: auto;
        flex: 1;
      }
      .close {
        display: grid;
        place-items: center;
        align-self: flex-end;
        width: 44px;
        height: 44px;
      }
      .done {
        display: inline-flex;
        flex: none;
        margin-top: 12px;
      }
    }
  `,
})
export class FacetPanel {
  private readonly sheet = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');
  protected readonly say = inject(Texts).say;
  readonly chosen = input(0);

  protected open(): void {
    this.sheet().nativeElement.showModal();
  }
}
