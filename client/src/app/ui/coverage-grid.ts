import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Coverage } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../core/texts.js';
import { rowsOf, sharedBy, totalsOf, type Cell, type Member, type Row } from './coverage.js';
import { NameSeal } from './name-seal.js';

/**
 * Needs by people at a glance. 'project' shows what a reader would add; 'team' has a switch under each name
 * for what would be left without them. On phones each need is a row with its people's seals.
 */
@Component({
  selector: 'lc-coverage-grid',
  imports: [NameSeal],
  templateUrl: './coverage-grid.html',
  styleUrl: './coverage-grid.scss',
})
export class CoverageGrid {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly of = this.texts.of;
  readonly coverage = input.required<Coverage>();
  readonly variant = input<'team' | 'project'>('project');
  /** The reader as one more column: 如果您加入. */
  readonly candidate = input<Member>();
  /** A sentence the page adds to the band, '补位最少 1 人'. */
  readonly bandNote = input('');

  /** A new coverage is a new team: nothing supposed carries over. */
  private readonly out = linkedSignal<Coverage, ReadonlySet<string>>({
    source: this.coverage,
    computation: () => new Set(),
  });
  protected readonly shared = computed(() => sharedBy(this.coverage()));
  protected readonly rows = computed(() => rowsOf(this.coverage(), this.out(), this.candidate()));
  protected readonly lines = computed(() => this.rows().map((row) => ({ ...row, ...this.result(row) })));
  private readonly before = computed(() => totalsOf(rowsOf(this.coverage(), new Set())));
  protected readonly band = computed(() => {
    if (this.out().size === 0) return undefined;
    const gone = this.coverage().members.filter(({ accountId }) => this.out().has(accountId));
    const names = gone.map(({ name }) => this.of(name)).join(this.say('ui.coverage.nameComma'));
    return {
      title: this.say('ui.coverage.suppose', { names }),
      of: this.coverage().needs.length,
      before: this.before(),
      after: totalsOf(this.rows()),
    };
  });

  protected isOut(member: Member): boolean {
    return this.out().has(member.accountId);
  }

  protected suppose(member: Member, stays: boolean): void {
    this.out.update((out) => {
      const next = new Set(out);
      if (stays) next.delete(member.accountId);
      else next.add(member.accountId);
      return next;
    });
  }

  protected restore(): void {
    this.out.set(new Set());
  }

  protected spoken(member: Member, cell: Cell | undefined): string {
    const name = this.of(member.name);
    if (this.isOut(member)) return this.say('ui.coverage.cell.out', { name });
    return this.say(`ui.coverage.cell.${cell?.kind ?? 'missing'}`, { name, level: cell?.level });
  }

  /** The last column, in words; △ for one person, a dashed place for none. */
  private result(row: Row): { text: string; mark: 'none' | 'single' | undefined; strong: boolean } {
    const { say } = this;
    const count = row.met.length + row.near.length;
    if (count === 0 && row.candidate) {
      const key = row.candidate === 'near' ? 'nearByYou' : row.need.must ? 'closedByYou' : 'broughtByYou';
      return { text: say(`ui.coverage.${key}`), mark: undefined, strong: row.need.must };
    }
    if (count === 0) return { text: say('ui.coverage.none'), mark: 'none', strong: true };
    const text = this.wish(row, this.covering(row, count + (row.candidate ? 1 : 0)));
    const alone = this.variant() === 'team' && count === 1 && row.need.must;
    return { text, mark: alone ? 'single' : undefined, strong: false };
  }

  private covering(row: Row, count: number): string {
    const names = (people: Row['met']) => people.map(this.of).join(this.say('ui.coverage.nameComma'));
    if (row.near.length > 0) {
      const near = this.say('ui.coverage.near', { names: names(row.near) });
      return row.met.length > 0 ? `${names(row.met)}${this.say('ui.match.sentence.semicolon')}${near}` : near;
    }
    if (count === 1 && this.variant() === 'project')
      return this.say('ui.coverage.only', { name: names(row.met) });
    if (count === 1 && row.before > 1) return this.say('ui.coverage.fallsToOne');
    return this.texts.count(this.variant() === 'team' ? 'ui.coverage.people' : 'ui.coverage.covering', count);
  }

  private wish(row: Row, text: string): string {
    return row.need.must ? text : this.say('ui.coverage.wish', { text });
  }
}
