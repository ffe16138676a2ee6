import { Component, signal } from '@angular/core';
import { prepare, render } from '../testing/render.js';
import { BilingualField } from './bilingual-field.js';
import { ErrorSummary } from './error-summary.js';
import { Control, Field } from './field.js';
import { FileDrop } from './file-drop.js';
import { LevelPicker } from './level-picker.js';
import { ReturnWindow } from './return-window.js';

@Component({
  imports: [Control, Field],
  template: `<lc-field for="email" label="邮箱" [error]="error()"
    ><input lcControl class="input"
  /></lc-field>`,
})
class Form {
  readonly error = signal('');
}

describe('Field', () => {
  it('ties label, error and control together', async () => {
    await prepare();
    const form = await render(Form);
    form.part.error.set('这一项要填');
    await form.fixture.whenStable();
    const input = form.find<HTMLInputElement>('input');
    expect(input.labels?.[0]?.textContent?.trim()).toBe('邮箱');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(form.text(`#${described}`)).toContain('这一项要填');
  });

  it('without an error is not invalid', async () => {
    await prepare();
    expect((await render(Form)).find('input').hasAttribute('aria-invalid')).toBeFalse();
  });
});

describe('BilingualField', () => {
  it('writes each language into its own part', async () => {
    await prepare();
    const field = await render(BilingualField, { label: '学校' });
    const [zh, en] = field.all<HTMLInputElement>('input');
    await field.type(zh!, '克劳斯塔尔工业大学');
    await field.type(en!, 'TU Clausthal');
    expect(field.part.value()).toEqual({ zh: '克劳斯塔尔工业大学', en: 'TU Clausthal' });
  });

  it('counts letters where there are many', async () => {
    await prepare();
    const field = await render(BilingualField, { label: '简介', lines: 2, max: { zh: 60 } });
    await field.type(field.find<HTMLTextAreaElement>('textarea'), '愿到现场');
    expect(field.text('.box')).toContain('中文 4 / 60');
  });
});

describe('ErrorSummary', () => {
  it('counts, and its links focus the field', async () => {
    await prepare();
    const input = document.body.appendChild(document.createElement('input'));
    input.id = 'certificate';
    const summary = await render(ErrorSummary, { errors: [{ id: 'certificate', sentence: '少了 2 位' }] });
    expect(summary.text('h2')).toBe('还差 1 处，才能提交');
    await summary.click(summary.find('a'));
    expect(document.activeElement).toBe(input);
    input.remove();
  });
});

describe('LevelPicker', () => {
  it('takes the level that is clicked and says it', async () => {
    await prepare();
    const picker = await render(LevelPicker, { label: '焊接' });
    await picker.click(picker.all('input')[2]!);
    expect(picker.part.value()).toBe(3);
    expect(picker.text('.words')).toBe('3 级 能独立做');
    expect(picker.all('.filled').length).toBe(3);
  });
});

describe('ReturnWindow', () => {
  it('takes the months a pointer is dragged over', async () => {
    await prepare();
    const months = await render(ReturnWindow, { label: '回国', start: '2027-01' });
    const [, , march, , , june] = months.all('button');
    march!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    june!.dispatchEvent(new PointerEvent('pointerenter'));
    await months.fixture.whenStable();
    expect(months.part.value()).toEqual({ from: '2027-03', until: '2027-06' });
    expect(months.all('[aria-pressed="true"]').length).toBe(4);
  });

  it('extends with Shift and the arrow keys', async () => {
    await prepare();
    const months = await render(ReturnWindow, { label: '回国', start: '2027-01' });
    const [january, february] = months.all('button');
    await months.press(january!, 'ArrowRight', { shiftKey: true });
    await months.press(february!, 'ArrowRight', { shiftKey: true });
    expect(months.part.value()).toEqual({ from: '2027-01', until: '2027-03' });
  });
});

describe('FileDrop', () => {
  const offer = async (file: File) => {
    await prepare();
    const drop = await render(FileDrop, { accept: ['.csv'], typesLabel: 'CSV', maxBytes: 10 });
    const chosen: string[] = [];
    drop.part.chosen.subscribe(({ name }) => chosen.push(name));
    const transfer = new DataTransfer();
    transfer.items.add(file);
    drop.find('label').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await drop.fixture.whenStable();
    return { chosen, refused: drop.text('p') };
  };

  it('gives on a file that fits', async () => {
    expect(await offer(new File(['a,b'], 'people.csv'))).toEqual({ chosen: ['people.csv'], refused: '' });
  });

  it('refuses another type', async () => {
    expect((await offer(new File(['x'], 'people.exe'))).refused).toBe('“people.exe”不是可接受的类型');
  });

  it('refuses what is too large', async () => {
    expect((await offer(new File(['a'.repeat(20)], 'people.csv'))).refused).toContain('超过');
  });
});
