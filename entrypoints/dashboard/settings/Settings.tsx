import { useState } from 'preact/hooks';
import { SavedNote } from '../../../components/base/SavedNote.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { badgeStyle } from '../../../utils/ui/badge-style.ts';
import { BackupSettings } from './BackupSettings.tsx';
import { HighlightSettings } from './HighlightSettings.tsx';
import { PostsSettings } from './PostsSettings.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import { RequestsSettings } from './RequestsSettings.tsx';
import { useHighlightSettings } from './use-highlight-settings.ts';
import { VerdictSettings } from './VerdictSettings.tsx';

/** The page of settings. */
export function Settings() {
  const [said, say] = useState('');
  const highlight = useHighlightSettings(say);
  const { shown, why, undo } = highlight;
  // The colours of all that follows are among them.
  if (!shown && !why) return null;
  return (
    <main style={shown ? badgeStyle(shown) : {}}>
      <header>
        <img src="/icon/backlight.svg" alt="" width="32" height="32" />
        <h1>{text('settings')}</h1>
      </header>
      <HighlightSettings {...highlight} />
      <VerdictSettings say={say} />
      <PostsSettings say={say} />
      <BackupSettings />
      <RequestsSettings say={say} />
      <ProblemReport say={say} />
      <SavedNote said={said} onUndo={undo} />
    </main>
  );
}
