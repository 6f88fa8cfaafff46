import { escapeMarkdown } from '../explain/hover-render.js';
import { mapText } from '../explain/map.js';
import type { Speaker } from '../explain/words.js';
import type { MapTheme } from '../map/palette.js';
import { mapSvg } from '../map/picture.js';
import type { MapSubject } from '../map/subject.js';

export { noticeSubjectOf, subjectOf } from '../map/subject.js';

/** Pixels. Low, so that the rows below stay in sight: the editor shows a quarter of its height before a hover scrolls. */
const FRAME = { width: 340, height: 108 };

/** The map as a markdown image, its Regions as alternative text; undefined where there is nothing to draw. */
export function hoverPicture(subject: MapSubject | null, speaker: Speaker, theme: MapTheme): string | undefined {
  const svg = subject && mapSvg(subject, { ...FRAME, theme, regions: speaker.catalog.regions });
  if (subject === null || svg === null) return undefined;
  return `![${escapeMarkdown(mapText(subject, speaker))}](data:image/svg+xml;base64,${btoa(svg)})`;
}
