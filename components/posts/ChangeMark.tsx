import './change-mark.css';

interface Props {
  readonly words: string;
  /** More of it, for whoever points at it. */
  readonly title?: string;
}

/** A dot and words: something of a guest post changed that the user has not seen yet. */
export function ChangeMark({ words, title }: Props) {
  return (
    <span class="change-mark" title={title}>
      {words}
    </span>
  );
}
