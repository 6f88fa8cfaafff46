// Run inside the workbench page, so written as source text: no DOM types, and nothing that a bundler may rename.

/** A box in the page's pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The editor's lines in sight, from the top: the DOM has them in no particular order, with U+00A0 for spaces. */
export const LINES = `[...document.querySelectorAll('.part.editor .view-line')]
  .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent.replaceAll('\\u00a0', ' ') }))
  .sort((a, b) => a.top - b.top)
  .map((line) => line.text)`;

/** A function from a text to the box of its first occurrence in the editor, or null. */
export const PLACE_OF = `(text) => {
  const lines = [...document.querySelectorAll('.part.editor .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  for (const line of lines) {
    const start = line.textContent.replaceAll('\\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.data.length;
      if (!begun && start < offset + length) {
        range.setStart(node, start - offset);
        begun = true;
      }
      if (begun && start + text.length <= offset + length) {
        range.setEnd(node, start + text.length - offset);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      offset += length;
    }
  }
  return null;
}`;

/** False while something fades in or moves; what moves for ever is not waited for. */
export const NOTHING_MOVES = `document
  .getAnimations()
  .every(({ playState, effect }) => playState !== 'running' || effect.getComputedTiming().endTime === Infinity)`;
