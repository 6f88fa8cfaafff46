// What reads and writes the catalogue that is saved on this machine: left out of the extension for browsers.
export { mergeSnapshot } from '../../catalog/merge.js';
export { forgetSnapshot, readPreviousSnapshot, readSnapshot, saveSnapshot } from '../../workspace/snapshots.js';
