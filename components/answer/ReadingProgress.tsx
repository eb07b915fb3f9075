import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import './reading-progress.css';

/** For a shorter reading the progress would only flicker. */
const QUIET_MS = 300;

/** The progress of reading a page, shown once that takes a noticeable time. */
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
