import { Component, computed, inject } from '@angular/core';
import { Preferences } from '../core/preferences.js';
import { Texts } from '../core/texts.js';

/** The present language first, the other one to switch to; each named in itself. */
@Component({
  selector: 'lc-language-switch',
  template: `
    <button
      type="button"
      [attr.lang]="other() === 'zh' ? 'zh-CN' : 'en'"
      (click)="preferences.useLanguage(other())"
    >
      <span class="visually-hidden">{{ other() === 'zh' ? '切换到中文' : 'Switch to English' }}</span>
      <span aria-hidden="true">
        @if (language() === 'zh') {
          <b lang="zh-CN">中文</b> / <span lang="en">EN</span>
        } @else {
          <b lang="en">EN</b> / <span lang="zh-CN">中文</span>
        }
      </span>
    </button>
  `,
  styles: `
    button {
      min-height: 40px;
      padding: 0 8px;
      color: var(--ink-2);
      font-size: 14px;
      white-space: nowrap;
    }
    button:hover {
      color: var(--spruce);
    }
  `,
})
export class LanguageSwitch {
  protected readonly preferences = inject(Preferences);
  protected readonly language = inject(Texts).language;
  protected readonly other = computed(() => (this.language() === 'zh' ? 'en' : 'zh'));
}
