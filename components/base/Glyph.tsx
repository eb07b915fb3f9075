/** Strokes on a 16 px grid; fonts differ too much in these signs. */
const STROKES = {
  copy: 'M6 5.5h6.5v8H6zM10 5.5v-3H3.5v8H6',
  done: 'M3 8.5l3.5 3.5L13 4.5',
  remove: 'M4 4l8 8M12 4l-8 8',
  unfold: 'M4 6.5l4 4 4-4',
  fold: 'M4 9.5l4-4 4 4',
  back: 'M13 8H3.5M7.5 4l-4 4 4 4',
} as const;

/** A small sign on a button; what the button does must be said by its label. */
export function Glyph({ name }: { name: keyof typeof STROKES }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
    </svg>
  );
}
