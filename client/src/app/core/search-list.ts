import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

export interface SearchList<Group extends string> {
  readonly q: Signal<string>;
  readonly page: Signal<number>;
  readonly sort: Signal<string>;
  /** What narrows the list, by group. */
  readonly chosen: Signal<Readonly<Record<Group, readonly string[]>>>;
  toggle(group: Group, value: string, on: boolean): void;
  useSort(sort: string | null): void;
  /** Takes back everything that narrows; the words searched for stay. */
  clear(): void;
  /** Takes back the words too. */
  reset(): void;
}

/** The state of a searched list lives in the URL, so that back works and a list can be sent to someone. */
export function searchList<Group extends string>(...groups: readonly Group[]): SearchList<Group> {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const params = toSignal(route.queryParamMap, { requireSync: true });
  const chosen = computed(
    () =>
      Object.fromEntries(groups.map((group) => [group, params().getAll(group)])) as Record<Group, string[]>,
  );
  const go = (queryParams: Record<string, unknown>) =>
    void router.navigate([], {
      relativeTo: route,
      queryParams: { ...queryParams, page: null },
      queryParamsHandling: 'merge',
    });
  const none = Object.fromEntries(groups.map((group) => [group, null]));
  return {
    q: computed(() => params().get('q') ?? ''),
    page: computed(() => Math.max(1, Math.trunc(Number(params().get('page'))) || 1)),
    sort: computed(() => params().get('sort') ?? ''),
    chosen,
    toggle(group, value, on) {
      const others = chosen()[group].filter((other) => other !== value);
      const values = on ? [...others, value] : others;
      go({ [group]: values.length > 0 ? values : null });
    },
    useSort: (sort) => go({ sort }),
    clear: () => go(none),
    reset: () => go({ ...none, q: null }),
  };
}
