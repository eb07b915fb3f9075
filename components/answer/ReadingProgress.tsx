import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import './reading-progress.css';

/** A reading that is done sooner needs no progress: it would only flicker. */
const QUIET_MS = 300;

/** Shown while a page is read, once that takes longer than an eye's blink. */
export function ReadingProgress({ links }: { links: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div class="reading-progress" aria-busy="true" />;
  const words = links > 0 ? plural('readingCount', links) : text('reading');
  return (
    <EmptyState title={words}>
      <progress aria-label={words} />
    </EmptyState>
  );
}
