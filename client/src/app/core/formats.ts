import { Injectable, computed, inject } from '@angular/core';
import { Texts } from './texts.js';

const HARBIN = 'Asia/Shanghai';
/** sv-SE writes a date as ISO does. */
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: HARBIN });

/** Dates and numbers as the reader's language writes them; days count by the province's own clock. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly texts = inject(Texts);
  private readonly dates = new Map<string, Intl.DateTimeFormat>();
  private readonly locale = computed(() => (this.texts.language() === 'zh' ? 'zh-CN' : 'en-GB'));

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale(), options).format(value);
  }

  percent(share: number): string {
    return this.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** '2027 年 3 月' or 'March 2027', from '2027-03' or '2027-03-01'. */
  month(value: string): string {
    const [year, month] = value.split('-').map(Number) as [number, number];
    if (this.texts.language() === 'zh') return `${year}\u00a0年\u00a0${month}\u00a0月`;
    return this.format(new Date(Date.UTC(year, month - 1, 1)), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
  }

  /** '3 月' or 'March', from '03'. */
  monthName(month: string): string {
    if (this.texts.language() === 'zh') return `${Number(month)}\u00a0月`;
    return this.format(new Date(Date.UTC(2000, Number(month) - 1, 1)), { month: 'long', timeZone: 'UTC' });
  }

  /** '2027 年 3 月至 11 月' or 'March – November 2027', from days or months. */
  months(from: string, until: string): string {
    const range = new Intl.DateTimeFormat(this.locale(), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).formatRange(monthOf(from), monthOf(until));
    return this.texts.language() === 'zh'
      ? range.replace(/(\d)([年月])/g, '$1\u00a0$2').replace(/([年至])(\d)/g, '$1\u00a0$2')
      : range;
  }

  /** A calendar day without a zone, or the day of a moment in Harbin; the year only when it is another. */
  day(value: string, { year = false } = {}): string {
    const date = dayOf(value);
    const showYear = year || date.getUTCFullYear() !== dayOf(new Date().toISOString()).getUTCFullYear();
    if (this.texts.language() === 'zh') {
      const day = `${date.getUTCMonth() + 1}\u00a0月\u00a0${date.getUTCDate()}\u00a0日`;
      return showYear ? `${date.getUTCFullYear()}\u00a0年\u00a0${day}` : day;
    }
    return this.format(date, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
      ...(showYear ? { year: 'numeric' } : {}),
    });
  }

  /** Whether this day is today or past: 'from 1 November' says nothing in December. */
  hasCome(day: string): boolean {
    return dayOf(day) <= dayOf(new Date().toISOString());
  }

  /** '中欧时间 01:39' or 'Central European Time 01:39': whose clock it is goes with what it shows. */
  clock(now: Date, timeZone: string = HARBIN): string {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    return `${this.zoneName(now, timeZone)}\u00a0${this.format(now, time)}`;
  }

  private zoneName(now: Date, timeZone: string): string {
    if (timeZone === HARBIN) return this.texts.say('shell.date.harbin');
    const parts = new Intl.DateTimeFormat(this.locale(), {
      timeZone,
      timeZoneName: 'longGeneric',
    }).formatToParts(now);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  }

  /** '哈尔滨时间 08:39', and for those elsewhere '中欧时间 01:39，哈尔滨时间 08:39'. */
  clocks(now: Date, timeZone: string): string {
    const there = this.clock(now, timeZone);
    return timeZone === HARBIN
      ? there
      : this.texts.say('shell.date.clocks', { there, here: this.clock(now) });
  }

  time(moment: string): string {
    return this.format(new Date(moment), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: HARBIN,
    });
  }

  /** '今天 08:10', '昨天 16:10', '11 月 19 日'. */
  moment(moment: string): string {
    const days = daysBetween(dayOf(moment), dayOf(new Date().toISOString()));
    if (days === 0) return this.texts.say('shell.date.today', { time: this.time(moment) });
    if (days === 1) return this.texts.say('shell.date.yesterday', { time: this.time(moment) });
    return this.day(moment);
  }

  /** '3 天前' for freshness; today and yesterday by name. */
  ago(moment: string): string {
    const days = daysBetween(dayOf(moment), dayOf(new Date().toISOString()));
    if (days <= 0) return this.texts.say('shell.date.day0');
    if (days === 1) return this.texts.say('shell.date.day1');
    return this.texts.count('shell.date.daysAgo', days);
  }

  /** '德国' from 'DE'. */
  country(code: string): string {
    return this.names('region').of(code) ?? code;
  }

  /** '德语' from 'de'. */
  languageName(code: string): string {
    return this.names('language').of(code) ?? code;
  }

  /** '840 kB', '2.3 MB', counted by 1,024 as file managers do: a limit of 20 MiB reads as 20 MB. */
  bytes(size: number): string {
    const kilobytes = Math.max(1, Math.round(size / 1024));
    if (kilobytes < 1000) return `${this.number(kilobytes)}\u00a0kB`;
    return `${this.number(size / 1024 ** 2, { maximumFractionDigits: 1 })}\u00a0MB`;
  }

  private names(type: 'region' | 'language'): Intl.DisplayNames {
    return new Intl.DisplayNames([this.locale()], { type });
  }

  private format(date: Date, options: Intl.DateTimeFormatOptions): string {
    // Making one costs far more than using it, and a list shows hundreds of times.
    const key = this.locale() + JSON.stringify(options);
    const known = this.dates.get(key) ?? new Intl.DateTimeFormat(this.locale(), options);
    this.dates.set(key, known);
    return known.format(date);
  }
}

function monthOf(value: string): Date {
  return new Date(`${value.slice(0, 7)}-01T00:00:00Z`);
}

function dayOf(value: string): Date {
  if (value.length === 10) return new Date(`${value}T00:00:00Z`);
  return new Date(`${ISO_DAY.format(new Date(value))}T00:00:00Z`);
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}
