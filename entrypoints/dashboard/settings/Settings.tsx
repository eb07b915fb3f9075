import { SavedNote } from '../../../components/base/SavedNote.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { badgeStyle } from '../../../utils/ui/badge-style.ts';
import { HighlightSettings } from './HighlightSettings.tsx';
import { PostsSettings } from './PostsSettings.tsx';
import { useHighlightSettings } from './use-highlight-settings.ts';
import { VerdictSettings } from './VerdictSettings.tsx';

/** The page of settings. */
export function Settings() {
  const { said, say, undo, style, shown, hidden, always, ...on } = useHighlightSettings();
  if (!style || !shown || !hidden || !always) return null;
  return (
    <main style={badgeStyle(shown)}>
      <header>
        <img src="/icon/backlight.svg" alt="" width="32" height="32" />
        <h1>{text('settings')}</h1>
      </header>
      <HighlightSettings style={style} shown={shown} hidden={hidden} always={always} {...on} />
      <VerdictSettings say={say} />
      <PostsSettings say={say} />
      <SavedNote said={said} onUndo={undo} />
    </main>
  );
}
