import { type Rgba, readComputedColor } from '../../link/contrast.ts';

/** Turns a computed colour of any form into sRGB; null where that cannot be known. */
export type ColourOf = (css: string) => Rgba | null;

/** Is drawn beside each colour: where it does not come back as it is, the browser falsifies what canvases tell. */
const PROBE = [18, 52, 86] as const;

/** A canvas that is read to tell pages apart has noise of 1 in it, in Brave for instance; that changes no verdict. */
const NOISE_AT_MOST = 2;

/** What no computed colour is, which all have their spaces. */
const UNREAD = '#010203';

/**
 * Makes a reader of colours that asks the browser itself: it draws the colour on a canvas of its own and looks at
 * the pixel. Colours beyond sRGB become the nearest in it, as on most screens.
 *
 * Where canvases tell no truth (Firefox, "privacy.resistFingerprinting"), only plain sRGB forms are read.
 */
export function colourReader(): ColourOf {
  const known = new Map<string, Rgba | null>();
  let context: ReturnType<typeof openCanvas> | undefined;
  return (css) => {
    let colour = known.get(css);
    if (colour === undefined) {
      colour = readComputedColor(css);
      if (!colour) {
        context ??= openCanvas(2, 1);
        colour = context && drawnColour(context, css);
      }
      known.set(css, colour);
    }
    return colour;
  };
}

function openCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
}

function drawnColour(context: OffscreenCanvasRenderingContext2D, css: string): Rgba | null {
  context.clearRect(0, 0, 2, 1);
  context.fillStyle = `rgb(${PROBE.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = UNREAD;
  context.fillStyle = css;
  if (context.fillStyle === UNREAD) return null;
  context.fillRect(1, 0, 1, 1);
  const pixels = context.getImageData(0, 0, 2, 1).data;
  if (PROBE.some((part, i) => Math.abs(part - (pixels[i] ?? 0)) > NOISE_AT_MOST)) return null;
  const [r = 0, g = 0, b = 0, alpha = 0] = Array.from(pixels.subarray(4), (part) => part / 255);
  return [r, g, b, alpha];
}

/** Functions without another in them: the colours of a gradient, and what places them. */
const INNERMOST_FUNCTION = /[\w-]+\([^()]*\)/g;

/**
 * The colours that a `background-image` or `mask-image` is made of.
 *
 * @returns empty for `none`; null for a picture, for several layers, and where a colour cannot be read
 */
export function imageColours(image: string, colourOf: ColourOf): readonly Rgba[] | null {
  if (/^(none)?$/.test(image)) return [];
  const [, stops = ''] = /^(?:repeating-)?(?:linear|radial|conic)-gradient\((.*)\)$/.exec(image) ?? [];
  if (/gradient\(|url\(|currentcolor|transparent/i.test(stops)) return null;
  const colours = (stops.match(INNERMOST_FUNCTION) ?? [])
    .filter((each) => !/^(calc|min|max|clamp)\(/.test(each))
    .map(colourOf);
  return colours.length > 0 && colours.every((colour) => colour !== null) ? colours : null;
}

/** A picture is looked at in so many places, in each direction. */
const SAMPLES = 8;

/** True where a picture has no transparent part; false where its site does not let others look at it. */
export function isOpaquePicture(image: HTMLImageElement): boolean {
  if (!image.complete || image.naturalWidth === 0) return false;
  const context = openCanvas(SAMPLES + 1, SAMPLES);
  if (!context) return false;
  try {
    context.drawImage(image, 1, 0, SAMPLES, SAMPLES);
    const { data } = context.getImageData(1, 0, SAMPLES, SAMPLES);
    // Where canvases tell no truth, they tell none of this either.
    return (
      drawnColour(context, 'rgb(0 0 0)') !== null &&
      data.every((part, i) => i % 4 !== 3 || part >= 255 - NOISE_AT_MOST)
    );
  } catch {
    return false;
  }
}
