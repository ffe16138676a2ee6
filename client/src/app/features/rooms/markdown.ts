import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import { mentionsOf } from './mentions.js';

/** Chat, not documents: no raw HTML, no headings or images, a line break is a line break. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'heading',
  'lheading',
  'hr',
  'image',
  'table',
  'reference',
]);

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 's', 'code', 'pre', 'a', 'ul', 'ol', 'li', 'blockquote'],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|\/(?!\/))/i,
};

/** Letters, digits and Chinese punctuation: nothing in it can be markup, and most of what people say is no more. */
const PLAIN = /^[\p{L}\p{N}，。：；？！、“”（）《》％℃−…]+(?: [\p{L}\p{N}，。：；？！、“”（）《》％℃−…]+)*$/u;

function paragraph(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const words = document.createElement('p');
  words.textContent = text;
  fragment.append(words);
  return fragment;
}

/**
 * What was written, as nodes that are safe to show.
 * @param names of those mentioned; '@name' is set apart
 */
export function rendered(body: string, names: readonly string[]): DocumentFragment {
  if (PLAIN.test(body)) return paragraph(body);
  const fragment = DOMPurify.sanitize(markdown.render(body), { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a')) {
    link.className = 'link';
    if (link.origin === location.origin) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  if (names.length > 0) setMentionsApart(fragment, names);
  return fragment;
}

function setMentionsApart(fragment: DocumentFragment, names: readonly string[]): void {
  const pattern = mentionsOf(names);
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('a, code')) continue;
    let at = 0;
    const parts: (string | Node)[] = [];
    for (const match of text.data.matchAll(pattern)) {
      const mention = document.createElement('b');
      mention.className = 'mention';
      mention.textContent = match[0];
      parts.push(text.data.slice(at, match.index), mention);
      at = match.index + match[0].length;
    }
    if (parts.length > 0) text.replaceWith(...parts, text.data.slice(at));
  }
}
