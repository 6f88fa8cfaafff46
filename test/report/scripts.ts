// Run inside the report's page, so written as source text: no DOM types.

/** How many pixels the page is wider than the window; 0 when nothing sticks out. */
export const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** The colours of the map's land and of a mark outside, as they are drawn. */
export const MAP_COLORS = `['path[id]', 'g[fill*=outside]']
  .map((shape) => getComputedStyle(document.querySelector('.map div ' + shape)).fill)`;

/** What a browser made of the page: elements that nothing in it may become, handlers, and what an attack would have left. */
export const FOREIGN = `({
  elements: document.querySelectorAll('script, img, iframe, object, embed, form, link, base').length,
  handlers: [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
  attacked: globalThis.attacked ?? null,
})`;

/** How many excerpts are folded away. */
export const HIDDEN_EXCERPTS = `[...document.querySelectorAll('.excerpt')].filter((one) => !one.checkVisibility()).length`;

/** Text that reads to the end of its line, by an element's selector. */
export const textsOf = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`;
