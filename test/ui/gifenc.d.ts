/** The package has no types of its own; what is used of it, as Node loads it. */
declare module 'gifenc' {
  type Colour = readonly [red: number, green: number, blue: number];

  interface Frame {
    readonly palette?: readonly Colour[];
    /** In ms. */
    readonly delay: number;
    /** Pixels with this index show the frame before. */
    readonly transparent: boolean;
    readonly transparentIndex: number;
    /** 1 leaves the frame where it is. */
    readonly dispose: number;
  }

  interface Encoder {
    /** The palette of the first frame is that of all. */
    readonly writeFrame: (indices: Uint8Array, width: number, height: number, frame: Frame) => void;
    readonly finish: () => void;
    readonly bytes: () => Uint8Array;
  }

  const gifenc: {
    readonly GIFEncoder: () => Encoder;
    /** The colours that stand best for a picture's, from its RGBA bytes. */
    readonly quantize: (rgba: Uint8Array, colours: number) => readonly Colour[];
    /** The index of the nearest colour for each pixel. */
    readonly applyPalette: (rgba: Uint8Array, palette: readonly Colour[]) => Uint8Array;
  };
  export default gifenc;
}
