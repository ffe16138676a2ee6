import type { Report } from './context.js';

const WIDTH = 28;
const NAMES: Record<string, string> = {
  people: '人才 people',
  organisations: '单位 organisations',
  projects: '项目 projects',
  offers: '供给 offers',
  teams: '团队 teams',
  index: '索引 index',
};

/** A bar per step on a terminal; a line per finished step elsewhere. */
export function progressBar(out: NodeJS.WriteStream): Report {
  return (what, done, total) => {
    const name = (NAMES[what] ?? what).padEnd(20);
    if (!out.isTTY) {
      if (done === total) out.write(`${name} ${total}\n`);
      return;
    }
    const filled = Math.round((WIDTH * done) / Math.max(1, total));
    out.write(
      `\r${name} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}${done === total ? '\n' : ''}`,
    );
  };
}
