// An animated picture of the window: pictures as they are taken, each shown for a while.
import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** GIF has room for 256; the last one is for pixels that stay as they are. */
const COLOURS = 255;

/** Of them, those that are seen most are kept as they are. */
const EXACT = 160;

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Shot {
  readonly picture: PNG;
  /** How long it is shown, in ms. */
  ms: number;
}

export class Film {
  readonly #page: Page;
  readonly #clip: Clip;
  readonly #shots: Shot[] = [];

  constructor(page: Page, clip: Clip) {
    this.#page = page;
    this.#clip = clip;
  }

  /** Takes what the window shows now, to be seen for some ms; where nothing has changed, what was taken is seen longer. */
  async take(ms: number): Promise<void> {
    const picture = PNG.sync.read(await this.#page.screenshot({ clip: this.#clip }));
    const last = this.#shots.at(-1);
    if (last?.picture.data.equals(picture.data) === true) last.ms += ms;
    else this.#shots.push({ picture, ms });
  }

  /** All of it as a GIF that begins again at its end. */
  gif(): Uint8Array {
    const palette = new Palette(this.#shots.map(({ picture }) => picture.data));
    const encoder = gifenc.GIFEncoder();
    let before: Uint8Array | null = null;
    for (const { picture, ms } of this.#shots) {
      const indices = palette.indices(picture.data);
      const changed = before === null ? indices : indices.map((index, at) => (index === before?.[at] ? COLOURS : index));
      encoder.writeFrame(changed, picture.width, picture.height, {
        ...(before === null ? { palette: [...palette.colours, [0, 0, 0] as const] } : {}),
        delay: ms,
        transparent: before !== null,
        transparentIndex: COLOURS,
        dispose: 1,
      });
      before = indices;
    }
    encoder.finish();
    return encoder.bytes();
  }
}

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of all pictures: grounds and plain strokes as they are, what lies between them by its nearest neighbour. */
class Palette {
  readonly colours: readonly Colour[];
  /** By the colour's three bytes as a number. */
  readonly #index = new Map<number, number>();

  constructor(pictures: readonly Buffer[]) {
    const counts = new Map<number, number>();
    for (const data of pictures) for (let at = 0; at < data.length; at += 4) count(counts, data.readUIntBE(at, 3));
    const common = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
    const rest = common.slice(EXACT).flatMap((colour) => [...colourOf(colour), 255]);
    const mixed = rest.length === 0 ? [] : gifenc.quantize(Uint8Array.from(rest), COLOURS - EXACT);
    this.colours = [...common.slice(0, EXACT).map(colourOf), ...mixed];
  }

  /** The index of the nearest colour for each pixel of a picture's RGBA bytes. */
  indices(data: Buffer): Uint8Array {
    return Uint8Array.from({ length: data.length / 4 }, (_, pixel) => {
      const colour = data.readUIntBE(pixel * 4, 3);
      let index = this.#index.get(colour);
      if (index === undefined) this.#index.set(colour, (index = this.#nearest(colourOf(colour))));
      return index;
    });
  }

  #nearest([red, green, blue]: Colour): number {
    const distances = this.colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    return distances.indexOf(Math.min(...distances));
  }
}

function count(counts: Map<number, number>, colour: number): void {
  counts.set(colour, (counts.get(colour) ?? 0) + 1);
}

function colourOf(number: number): Colour {
  return [number >> 16, (number >> 8) & 255, number & 255];
}
