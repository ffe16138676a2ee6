import { Injector, afterNextRender, inject } from '@angular/core';

/** Puts the focus on a part by its id once it is drawn, also where the change that draws it was made just now. */
export function focusing(): (id: string) => void {
  const injector = inject(Injector);
  return (id) => afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector });
}
