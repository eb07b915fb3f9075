import { MINUTE } from '../time.ts';

/**
 * Has the browser download a text as a file, without a permission: by a link that is in no document.
 *
 * @param type its MIME type
 */
export function saveFile(name: string, type: string, content: string): void {
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }));
}

/** Has the browser download a file in the same way. */
export function saveBlob(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(content);
  link.click();
  // Not at once: the browser may ask first where to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
}
