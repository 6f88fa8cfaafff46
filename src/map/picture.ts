import type { Catalog } from '../catalog/facts.js';
import type { RegionCode } from '../domain/region.js';
import { PALETTES, type MapTheme, type Palette } from './palette.js';
import { project, type Point } from './projection.js';
import { LAND } from './shapes.generated.js';
import type { MapSubject } from './subject.js';
import { rounded, viewOf, type Frame, type View } from './view.js';

export interface PictureOptions extends Frame {
  readonly theme: MapTheme;
  readonly regions: Catalog['regions'];
}

/** Names within the picture; one that stands in a page shares them with the page. */
const ID = 'bedrock-residency-map';
/** The size of a mark for a Region that nothing names. */
const SMALL = 3.5;
/** Pixels between the source and what is not known. */
const QUESTION_AWAY = 64;
/** Pixels over which the land fades away at the edges. */
const FADE = 8;

/**
 * A map as the text of an SVG, on transparent ground and without words: filled circles where inference runs inside the
 * policy, triangles outside (hollow and small where nothing names the Region), a ring around the source, and soft discs under the Regions that are allowed. Null when the
 * catalogue has coordinates of none of the Regions.
 */
export function mapSvg(subject: MapSubject, options: PictureOptions): string | null {
  const at = (codes: readonly RegionCode[]): Point[] => codes.flatMap((code) => located(code, options.regions));
  const source = at(subject.source === null ? [] : [subject.source]);
  const [inside, outside, elsewhere] = [at(subject.inside), at(subject.outside), at(subject.elsewhere)];
  const allowed = at(subject.allowed);
  const all = [...inside, ...outside, ...elsewhere, ...source, ...allowed];
  if (all.length === 0) return null;
  const shown = subject.extent === 'regions' ? all : [...all, ...everywhere(options.regions)];
  const view = viewOf(shown, source[0] ?? allowed[0], options);
  const ink = PALETTES[options.theme];
  const place = (points: readonly Point[]): Point[] => points.map((point) => view.place(point));
  const marks = { source: place(source), inside: place(inside), outside: place(outside) };
  const radius = markRadius(view, marks.outside.length);
  const parts = [
    land(view, options.height, ink),
    discs(place(allowed), ink),
    ...(subject.extent === 'unknown' ? [question(marks.source[0], { ...options, width: view.width }, ink)] : []),
    arcs(marks.source, marks.outside, ink.outside, subject.isBound),
    arcs(marks.source, marks.inside, ink.inside, subject.isBound),
    group(place(elsewhere), (point) => triangle(point, SMALL), `stroke="${ink.outside}"`),
    group(marks.outside, (point) => triangle(point, radius), `fill="${ink.outside}" stroke="${ink.edge}"`),
    group(marks.inside, (point) => circle(point, radius), `fill="${ink.inside}" stroke="${ink.edge}"`),
    ring(marks.source, radius, ink),
  ];
  const [width, height] = [short(view.width), options.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${parts.join('')}</svg>`;
}

function located(code: RegionCode, regions: Catalog['regions']): Point[] {
  const { longitude, latitude } = regions.get(code) ?? { longitude: null, latitude: null };
  return longitude === null || latitude === null ? [] : [project(longitude, latitude)];
}

/** Every Region, so that a reach without bounds is seen on the whole world. */
function everywhere(regions: Catalog['regions']): Point[] {
  return [...regions.keys()].flatMap((code) => located(code, regions));
}

/** Smaller where much of the world, or many Regions, must be told apart; larger where a page has room. */
function markRadius({ pixelsPerDegree, width }: View, outside: number): number {
  if (width > 600) return 6.5;
  if (outside > 12) return SMALL;
  return pixelsPerDegree > 2 ? 5 : 4.2;
}

/** The land in sight, which fades away where the picture ends. */
function land({ transforms, width }: View, height: number, { land: fill, shore }: Palette): string {
  const line = shore === null ? '' : ` stroke="${shore}" vector-effect="non-scaling-stroke"`;
  const shape = `<path id="${ID}-land" d="${LAND}" fill="${fill}"${line}/>`;
  const blur = `<filter id="${ID}-blur"><feGaussianBlur stdDeviation="${FADE / 2}"/></filter>`;
  const window = `<rect x="${FADE}" y="${FADE}" width="${short(width - 2 * FADE)}" height="${height - 2 * FADE}" fill="#fff" filter="url(#${ID}-blur)"/>`;
  const copies = transforms.map((transform) => `<use href="#${ID}-land" transform="${transform}"/>`);
  return `<defs>${shape}${blur}<mask id="${ID}-window">${window}</mask></defs><g mask="url(#${ID}-window)">${copies.join('')}</g>`;
}

function discs(points: readonly Point[], { inside, discs: opacity }: Palette): string {
  if (points.length === 0) return '';
  return `<g fill="${inside}" opacity="${opacity}">${points.map((point) => circle(point, 11)).join('')}</g>`;
}

/** From the source to each destination, bent to the north as the shortest way over the globe is. */
function arcs(from: readonly Point[], to: readonly Point[], color: string, isBound: boolean): string {
  const [source] = from;
  const others = to.filter(({ x, y }) => source !== undefined && (x !== source.x || y !== source.y));
  if (source === undefined || others.length === 0) return '';
  const curves = others.map((end) => {
    const bend = Math.hypot(end.x - source.x, end.y - source.y) / 3;
    const peak = Math.max((source.y + end.y) / 2 - bend, 8 - (source.y + end.y) / 2 + 8);
    return `M${pair(source)}Q${pair({ x: (source.x + end.x) / 2, y: peak })} ${pair(end)}`;
  });
  return `<path d="${curves.join('')}" stroke="${color}" stroke-width="1.3"${isBound ? ' stroke-dasharray="3 3"' : ''}/>`;
}

function group(points: readonly Point[], shape: (point: Point) => string, paint: string): string {
  return points.length === 0 ? '' : `<g ${paint}>${points.map(shape).join('')}</g>`;
}

function circle({ x, y }: Point, radius: number): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${String(radius)}"/>`;
}

/** Pointing up, as high as a circle of this radius. */
function triangle({ x, y }: Point, radius: number): string {
  const half = radius * 1.15;
  return `<path d="M${pair({ x, y: y - half })}l${short(half)} ${short(half * 1.8)}h${short(-2 * half)}z"/>`;
}

function ring(points: readonly Point[], radius: number, { ink, edge }: Palette): string {
  const rings = points.map((point) => circle(point, radius + 2.5)).join('');
  return points.length === 0 ? '' : `<g stroke="${edge}" stroke-width="3.6">${rings}</g><g stroke="${ink}" stroke-width="1.8">${rings}</g>`;
}

/** A question mark, drawn: in the middle, or where a dashed line from the source leads. */
function question(source: Point | undefined, { width, height }: Frame, { ink, edge }: Palette): string {
  const away = source !== undefined && source.x > width * 0.6 ? -QUESTION_AWAY : QUESTION_AWAY;
  const x = source === undefined ? width / 2 : source.x + away;
  const y = height / 2;
  const mark = `M${short(x - 9)} ${short(y - 8)}c0-14 20-14 20 0c0 9-10 8-10 17m0 8v1`;
  const way = source === undefined ? '' : arcs([source], [{ x: x - Math.sign(away) * 14, y: y - 8 }], ink, true);
  return `${way}<g stroke-linecap="round" stroke-linejoin="round">${stroke(mark, edge, 8)}${stroke(mark, ink, 4)}</g>`;
}

function stroke(path: string, color: string, width: number): string {
  return `<path d="${path}" stroke="${color}" stroke-width="${String(width)}"/>`;
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(number: number): string {
  return rounded(Math.round(number * 10) / 10);
}
