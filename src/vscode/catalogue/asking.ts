// What asks AWS: loaded by the desktop extension alone, when a person wants it, and left out of the one for browsers.
export { refreshCatalogue } from './refresh.js';
export { resolveReference } from './resolve.js';
