import type { Bilingual } from '@longcai/shared/primitives';
import type { Language } from '@longcai/shared/problem';
import type { ExportedRoom } from './room-export.js';

const WORDS = {
  zh: {
    exported: '导出于',
    work: '决定、任务与风险',
    attachments: '附件',
    messages: '消息',
    deleted: '这条消息已删除',
    edited: '已修改',
    pinned: '置顶',
    joined: '加入了讨论室',
    left: '离开了讨论室',
    done: '已完成',
    noted: '',
    decision: '决定',
    task: '任务',
    risk: '风险',
  },
  en: {
    exported: 'Exported',
    work: 'Decisions, tasks and risks',
    attachments: 'Attachments',
    messages: 'Messages',
    deleted: 'This message was deleted',
    edited: 'edited',
    pinned: 'pinned',
    joined: 'joined the room',
    left: 'left the room',
    done: 'done',
    noted: '',
    decision: 'Decision',
    task: 'Task',
    risk: 'Risk',
  },
} as const;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

const STYLE = `body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif;color:#1f1d1a}
h1{line-height:1.3}li,article{margin:.6em 0}time,.note{color:#66625b;font-size:14px}p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** The room as a page that reads anywhere without the platform: no scripts, nothing from elsewhere. */
export function roomPage(room: ExportedRoom, title: string, language: Language): string {
  const words = WORDS[language];
  const of = (text: Bilingual) => safe(text[language] || text.zh || text.en);
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  const when = (at: string) => `<time datetime="${at}">${format.format(new Date(at))}</time>`;
  const section = (heading: string, rows: readonly string[]) =>
    rows.length > 0 ? `<h2>${heading}</h2>\n<ul>\n${rows.join('\n')}\n</ul>` : '';
  const items = room.items.map(({ kind, number, title: about, assigneeName, due, state }) => {
    const more = [assigneeName && of(assigneeName), due, state === 'done' && words.done].filter(Boolean);
    const note = more.length > 0 ? ` <span class="note">${more.join(' · ')}</span>` : '';
    return `<li><b>${words[kind]} ${number}</b> ${safe(about)}${note}</li>`;
  });
  const attachments = room.attachments.map(
    ({ seq, name, size }) =>
      `<li><a href="#m${seq}">${safe(name)}</a> <span class="note">${Math.ceil(size / 1024)} kB</span></li>`,
  );
  const messages = room.messages.map((message) => {
    const head = `<b>${of(message.sender)}</b> ${when(message.at)}`;
    if (message.kind !== 'said') return `<p class="note">${head} ${words[message.kind]}</p>`;
    const marks = [message.pinned && words.pinned, message.editedAt && words.edited]
      .filter(Boolean)
      .join(' · ');
    const files = message.files.map(({ name }) => `<p class="note">${words.attachments}: ${safe(name)}</p>`);
    const body = message.deleted ? `<p class="note">${words.deleted}</p>` : `<p>${safe(message.body)}</p>`;
    return `<article id="m${message.seq}">${head} <span class="note">${marks}</span>\n${body}${files.join('')}</article>`;
  });
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${safe(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body>
<h1>${safe(title)}</h1><p class="note">${words.exported} ${when(room.exportedAt)}</p>
${section(words.work, items)}
${section(words.attachments, attachments)}
<h2>${words.messages}</h2>
${messages.join('\n')}
</body></html>
`;
}
