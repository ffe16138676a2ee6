/**
 * A message's words where there is one line for them: without the marks of its Markdown, and of a link only its words.
 * @param body as it was written
 */
export const oneLine = (body: string): string =>
  body
    .replace(/```\w*\n?/g, '')
    .replace(/(\*\*|__|~~|`)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:>|[-*+])\s+/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
