const FACE = "'Noto Sans SC Variable'";
const STYLES = 'fonts.css';
const SIZE = 100;

/**
 * Gives a machine without a Chinese face ours. Every slice of it that arrives lays the whole page out again, so the
 * slices of the words on the page are all there before the first one is used.
 */
export async function bringChineseFace(document: Document, styles = STYLES): Promise<void> {
  if (!(await linked(document, styles))) return;
  // A slice that fails leaves boxes for its letters alone.
  await document.fonts.load(`16px ${FACE}`, document.body.textContent ?? '').catch(() => undefined);
  document.documentElement.style.setProperty('--own-face', FACE);
}

/** A Chinese letter is as wide as it is high; the box that stands for a missing one is not. */
export function drawsChinese(document: Document): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return false;
  canvas.font = `${SIZE}px sans-serif`;
  return Math.abs(canvas.measureText('龙').width - SIZE) < 1;
}

function linked(document: Document, href: string): Promise<boolean> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.onload = () => resolve(true);
    link.onerror = () => resolve(false);
    document.head.append(link);
  });
}
