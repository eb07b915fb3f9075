import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Glyph } from '../../components/base/Glyph.tsx';
import { text } from '../../utils/i18n/text.ts';
import { goToPosts } from './use-route.ts';
import '../../components/base/button.css';

interface Props {
  readonly title: string;
  /** What can be done with the whole part. */
  readonly children?: ComponentChildren;
}

/** The heading of a part that belongs to the guest posts: the way back to them, and its title, which gets the focus. */
export function PartHeading({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header>
      <button
        type="button"
        class="button plain"
        onClick={() => goToPosts(null)}
        aria-label={text('backToPosts')}
        title={text('backToPosts')}
      >
        <Glyph name="back" />
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
