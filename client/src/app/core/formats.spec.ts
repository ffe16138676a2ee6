import { TestBed } from '@angular/core/testing';
import { prepare } from '../testing/render.js';
import { Formats } from './formats.js';

describe('Formats', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('month > as each language writes it', async () => {
    const texts = await prepare();
    const formats = TestBed.inject(Formats);
    expect(plain(formats.month('2027-03'))).toBe('2027 年 3 月');
    await texts.use('en');
    expect(formats.month('2027-03')).toBe('March 2027');
  });

  it('day > of a moment late in UTC is the next day in Harbin', async () => {
    await prepare();
    expect(plain(TestBed.inject(Formats).day('2020-11-19T17:00:00Z'))).toBe('2020 年 11 月 20 日');
  });

  it('day > never splits number and unit', async () => {
    await prepare();
    expect(TestBed.inject(Formats).day('2020-11-19')).not.toContain(' ');
  });

  it('time > is the clock of the province', async () => {
    await prepare();
    expect(TestBed.inject(Formats).time('2026-11-23T06:32:00Z')).toBe('14:32');
  });

  it('moment > names today', async () => {
    await prepare();
    expect(TestBed.inject(Formats).moment(new Date().toISOString())).toMatch(/^今天 \d\d:\d\d$/);
  });

  it('bytes > are counted as file managers do, so that a limit reads as it is meant', async () => {
    await prepare();
    const formats = TestBed.inject(Formats);
    const sizes = [1, 860 * 1024, 1_048_000, 2.4 * 1024 * 1024, 20 * 1024 * 1024];
    expect(sizes.map((size) => plain(formats.bytes(size)))).toEqual([
      '1 kB',
      '860 kB',
      '1 MB',
      '2.4 MB',
      '20 MB',
    ]);
  });
});
