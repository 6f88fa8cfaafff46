import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Results, logs and screenshots; never committed. */
export const ARTIFACTS = path.join(ROOT, 'artifacts');
/** The sample workspace that the tests open; each run gets a private copy. */
export const TOUR = path.join(ROOT, 'test/tour');
