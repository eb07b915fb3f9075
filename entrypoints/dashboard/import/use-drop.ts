import { useEffect, useState } from 'preact/hooks';

/**
 * Takes a file that is dropped anywhere on the page, and what is pasted outside of a field.
 *
 * @param isShown nothing is taken while another view is shown
 * @returns whether a file is being dragged over the page
 */
export function useDrop(
  isShown: boolean,
  onFile: (file: File) => void,
  onCells: (cells: string) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isShown) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        // Else the browser opens the file in place of this page.
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (!hasFiles(event)) return;
        event.preventDefault();
        if (file) onFile(file);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
        const [file] = event.clipboardData?.files ?? [];
        const cells = event.clipboardData?.getData('text/plain') ?? '';
        if (file) onFile(file);
        else if (cells.trim() !== '') onCells(cells);
      },
      { signal },
    );
    return () => stop.abort();
  });
  return isOver;
}
