import { candidate, project, team } from '../features/gallery/gallery-samples.js';
import { prepare, render, type Rendered } from '../testing/render.js';
import { CoverageGrid } from './coverage-grid.js';

const results = (grid: Rendered<unknown>) =>
  grid.all('tbody .result').map((cell) => (cell.textContent ?? '').trim());
const away = (grid: Rendered<CoverageGrid>, name: string) =>
  grid.click(grid.find(`input[aria-label="${name}在团队里"]`));

describe('CoverageGrid', () => {
  it('project > says what the reader would bring', async () => {
    await prepare();
    const grid = await render(CoverageGrid, { coverage: project, candidate });
    expect(results(grid)).toEqual([
      '由您补上',
      '由您近似覆盖',
      '2 人覆盖',
      '仅赵立冬 1 人',
      '仅孟繁星 1 人',
      '仅孟繁星 1 人',
      '赵立冬；孟繁星近似',
      '加分项，由您带来',
    ]);
  });

  it('project > without a reader says that nobody covers it', async () => {
    await prepare();
    const grid = await render(CoverageGrid, { coverage: project });
    expect(results(grid)[0]).toBe('无人覆盖');
  });

  it('a skill that two positions need > is told apart by the position', async () => {
    await prepare();
    const [first, ...others] = project.needs as [(typeof project.needs)[number], ...typeof project.needs];
    const shared = { ...first, positionId: 'another', positionTitle: { zh: '焊工', en: 'Welder' } };
    const members = project.members.map((member) => ({
      ...member,
      cells: [member.cells[0]!, ...member.cells],
    }));
    const grid = await render(CoverageGrid, { coverage: { needs: [shared, first, ...others], members } });
    expect(grid.all('tbody .position').map((title) => title.textContent)).toEqual([
      '焊工',
      first.positionTitle.zh,
    ]);
  });

  it('team > supposing someone away shows what is lost', async () => {
    await prepare();
    const grid = await render(CoverageGrid, { coverage: team, variant: 'team' });
    await away(grid, '赵立冬');
    expect(grid.text('.band')).toContain('假设赵立冬退出');
    expect(grid.text('.band')).toContain('8 / 8 变为 7 / 8');
    expect(results(grid).slice(2, 4)).toEqual(['降为 1 人', '无人覆盖']);
  });

  it('team > restores what was supposed', async () => {
    await prepare();
    const grid = await render(CoverageGrid, { coverage: team, variant: 'team' });
    await away(grid, '赵立冬');
    await grid.click(grid.button('恢复原样'));
    expect(grid.all('.band').length).toBe(0);
  });

  it('team > marks needs that hang on one person, not wishes', async () => {
    await prepare();
    const grid = await render(CoverageGrid, { coverage: team, variant: 'team' });
    const marked = grid.all('tbody tr').map((row) => row.querySelector('svg') !== null);
    expect(marked).toEqual([false, false, false, true, true, true, false, false]);
  });
});
