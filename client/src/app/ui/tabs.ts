import { Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
}

/** A row of tabs; the page shows what belongs to the active key. */
@Component({
  selector: 'lc-tabs',
  template: `
    <div role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.key) {
        <button
          type="button"
          role="tab"
          [id]="(panelId() ?? 'tab') + '-' + tab.key"
          [attr.aria-selected]="tab.key === active()"
          [attr.aria-controls]="panelId()"
          [tabindex]="tab.key === active() ? 0 : -1"
          (click)="active.set(tab.key)"
          (keydown)="walk($event)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="count">{{ tab.count }}</span>
          }
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      gap: 28px;
      overflow-x: auto;
      border-bottom: 1px solid var(--line);
      scrollbar-width: none;
    }
    button {
      flex: none;
      height: 48px;
      border-bottom: 3px solid transparent;
      color: var(--ink-2);
      font-size: 16px;
      white-space: nowrap;
    }
    button:hover {
      color: var(--spruce);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    [aria-selected='true'] {
      border-bottom-color: var(--spruce);
      color: var(--ink);
      font-weight: 700;
    }
  `,
})
export class Tabs {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  /** Id of the element the tabs change; it says `aria-labelledby` with the id of its tab, panelId-key. */
  readonly panelId = input<string>();
  readonly active = model.required<string>();

  protected walk(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const at = tabs.findIndex(({ key }) => key === this.active());
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (step + tabs.length) % tabs.length;
    this.active.set(tabs[to]?.key ?? this.active());
    this.host.nativeElement.querySelectorAll('button')[to]?.focus();
  }
}
