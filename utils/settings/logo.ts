/** The kinds of pictures that a logo may be, by how their bytes begin. An SVG may hold scripts, and is none of them. */
const KINDS: readonly { readonly type: string; readonly is: (bytes: string) => boolean }[] = [
  { type: 'image/png', is: (bytes) => bytes.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', is: (bytes) => bytes.startsWith('\xff\xd8\xff') },
  { type: 'image/webp', is: (bytes) => bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8) },
  { type: 'image/gif', is: (bytes) => bytes.startsWith('GIF87a') || bytes.startsWith('GIF89a') },
];

/** What file fields offer. */
export const LOGO_TYPES = KINDS.map(({ type }) => type).join(',');

/** In bytes. Every report holds it, and the settings do. */
export const LOGO_AT_MOST = 200 * 1024;

/** What is wrong with a file. */
export type LogoProblem = 'kind' | 'size';

/**
 * Makes a `data:` URL of a picture.
 *
 * @param bytes of the file: its own bytes say what it is, not its name
 */
export function logoOf(bytes: Uint8Array): { readonly logo: string } | { readonly problem: LogoProblem } {
  if (bytes.length > LOGO_AT_MOST) return { problem: 'size' };
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const kind = KINDS.find(({ is }) => is(binary));
  return kind ? { logo: `data:${kind.type};base64,${btoa(binary)}` } : { problem: 'kind' };
}

/** Reads a stored logo; '' where there is none, or it is none that {@link logoOf} made. */
export function readLogo(stored: unknown): string {
  if (typeof stored !== 'string' || stored.length > 2 * LOGO_AT_MOST) return '';
  const [, type, base64 = ''] = /^data:([a-z/]+);base64,([A-Za-z\d+/]+=*)$/.exec(stored) ?? [];
  return KINDS.some((kind) => kind.type === type) && base64.length % 4 === 0 ? stored : '';
}
