import { plural, text } from '../../utils/i18n/text.ts';
import { Note } from '../base/Note.tsx';

interface Props {
  /** How many rows of the store cannot be read as guest posts. */
  readonly unreadable: number;
  /** How many guest posts the browser has lost. */
  readonly missing: number;
  /** Copies those rows as they are; null where that is done elsewhere. */
  readonly onCopy: (() => void) | null;
  /** The user knows what is missing; null where that is said elsewhere. */
  readonly onKnown: (() => void) | null;
  /** Opens the list of guest posts, where more can be done. */
  readonly onOpen?: () => void;
}

/** What has gone wrong in the store: it is said plainly, and never drawn as if there had been nothing. */
export function FaultNotes({ unreadable, missing, onCopy, onKnown, onOpen }: Props) {
  const open = onOpen ? { action: text('guestPosts'), onAction: onOpen } : {};
  return (
    <>
      {unreadable > 0 && (
        <div role="alert" data-unreadable={unreadable}>
          <Note
            framed
            {...(onCopy ? { action: plural('copyUnreadable', unreadable), onAction: onCopy } : open)}
          >
            {plural('postsUnreadable', unreadable)}
          </Note>
        </div>
      )}
      {missing > 0 && (
        <div role="alert" data-missing={missing}>
          <Note framed {...(onKnown ? { action: text('missingKnown'), onAction: onKnown } : open)}>
            {plural('postsMissing', missing)}
          </Note>
        </div>
      )}
    </>
  );
}
