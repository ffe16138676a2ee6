import { Injectable, inject, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** How the bar looks on the present page; a route says it in its data: { bar: 'task' }. */
export type BarKind = 'full' | 'own-search' | 'task';

/**
 * What pages may say in the bar. 'own-search' hides the box where the page has a larger one; 'task' leaves
 * only the wordmark, `title` and `status` ("已保存 14:32"), so that nothing leads away from a form.
 */
@Injectable({ providedIn: 'root' })
export class PageBar {
  private readonly router = inject(Router);
  private readonly present = signal<BarKind>('full');
  private readonly full = signal(false);
  readonly kind = this.present.asReadonly();
  /** The page has the whole phone; a route says it in its data: { phone: 'alone' }. */
  readonly alone = this.full.asReadonly();
  readonly title = signal('');
  readonly status = signal('');

  constructor() {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      let route = this.router.routerState.snapshot.root;
      while (route.firstChild) route = route.firstChild;
      this.present.set((route.data['bar'] as BarKind | undefined) ?? 'full');
      this.full.set(route.data['phone'] === 'alone');
      if (this.present() !== 'task') {
        this.title.set('');
        this.status.set('');
      }
    });
  }
}
