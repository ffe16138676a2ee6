import { prepare, render, until, type Rendered } from '../testing/render.js';
import { TreePicker } from './tree-picker.js';

const options = () => [...document.querySelectorAll<HTMLElement>('mat-option')];
const named = (words: string) => {
  const found = options().find((option) => option.textContent?.includes(words));
  if (!found) throw new Error(`No option says ${words}: ${options().map((option) => option.textContent)}`);
  return found;
};
async function typed(picker: Rendered<TreePicker>, words: string): Promise<void> {
  const input = picker.find<HTMLInputElement>('input');
  input.focus();
  input.dispatchEvent(new Event('focusin'));
  await picker.type(input, words);
  await until(() => options().length > 0);
}

describe('TreePicker', () => {
  it('region > takes pinyin and shows the name in the box', async () => {
    await prepare();
    const picker = await render(TreePicker, { kind: 'region', label: '地区' });
    await typed(picker, 'daqing');
    named('大庆').click();
    await picker.fixture.whenStable();
    expect(picker.part.value()).toEqual(['230600']);
    expect(picker.find<HTMLInputElement>('input').value).toBe('大庆市');
  });

  it('region > opens the tree level by level', async () => {
    await prepare();
    const picker = await render(TreePicker, { kind: 'region', label: '地区' });
    await picker.click(picker.button('按目录查找'));
    await until(() => options().length > 0);
    named('黑龙江').click();
    await until(() => options().some((option) => option.textContent?.includes('上一级')));
    await picker.fixture.whenStable();
    expect(options().map((option) => option.textContent?.trim())).toContain('哈尔滨市');
    expect(picker.part.value()).toEqual([]);
  });

  it('skill > several stand below as chips and can be removed', async () => {
    await prepare();
    const names = { 'own-1': { zh: '风塔焊接', en: 'Wind tower welding' } };
    const picker = await render(TreePicker, { kind: 'skill', label: '技能', max: 5, names });
    picker.part.value.set(['own-1']);
    await picker.fixture.whenStable();
    await picker.click(picker.button('去掉风塔焊接'));
    expect(picker.part.value()).toEqual([]);
  });

  it('skill > offers what is new', async () => {
    await prepare();
    const picker = await render(TreePicker, { kind: 'skill', label: '技能', max: 5, allowNew: true });
    const proposed: string[] = [];
    picker.part.proposed.subscribe((text) => proposed.push(text));
    await typed(picker, '雪地摩托拉力');
    await until(() => options().some((option) => option.textContent?.includes('新增')));
    named('新增').click();
    await picker.fixture.whenStable();
    expect(proposed).toEqual(['雪地摩托拉力']);
  });
});
