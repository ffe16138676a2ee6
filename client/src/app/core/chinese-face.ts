const FACE = "'Noto Sans SC Variable'";
const HELD = "'Longcai Held', 'Longcai Latin Held', 'Longcai Latin Held Wide'";
const STYLES = 'fonts.css';
const SIZE = 100;
/** Letters that get a new face at once, so that no step lays out for long. */
const LETTERS = 150;
const MOST_STEPS = 24;

/** A Chinese letter is as wide as it is high; the box that stands for a missing one is not. */
export function drawsChinese(document: Document): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return true;
  canvas.font = `${SIZE}px sans-serif`;
  return Math.abs(canvas.measureText('龙').width - SIZE) < 1;
}

/** Strokes as wide as the letters to come keep their places, where the machine would draw boxes of another width. */
export function holdChineseFace(document: Document): void {
  use(document, HELD);
}

/**
 * Gives a machine without a Chinese face ours. Every slice of it that arrives lays the whole page out again, so the
 * slices of the words on the page are all there before the first one is used.
 */
export async function bringChineseFace(document: Document, styles = STYLES): Promise<void> {
  if (!(await linked(document, styles))) return;
  // A slice that fails leaves strokes for its letters alone.
  await document.fonts.load(`16px ${FACE}`, document.body.textContent ?? '').catch(() => undefined);
  await useByParts(document, `${FACE}, ${HELD}`);
}

/** From the top to the bottom, a frame for each part: all letters at once would hold a phone for half a second. */
async function useByParts(document: Document, faces: string): Promise<void> {
  const size = Math.max(LETTERS, (document.body.textContent ?? '').length / MOST_STEPS);
  const parts = partsOf(document.body, size);
  for (const part of parts) {
    part.dataset['face'] = 'own';
    part.style.setProperty('--own-face', faces);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  use(document, faces);
  for (const part of parts) {
    delete part.dataset['face'];
    part.style.removeProperty('--own-face');
  }
}

function partsOf(element: HTMLElement, size: number): HTMLElement[] {
  const letters = (element.textContent ?? '').trim().length;
  if (letters === 0) return [];
  const children = [...element.children].filter((child) => child instanceof HTMLElement);
  if (letters <= size || children.length === 0) return [element];
  return children.flatMap((child) => partsOf(child, size));
}

function use(document: Document, faces: string): void {
  document.documentElement.style.setProperty('--own-face', faces);
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
