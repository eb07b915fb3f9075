import { text } from '../../utils/i18n/text.ts';
import { Dialog } from '../base/Dialog.tsx';
import '../base/key.css';
import './keys-dialog.css';

/** Each key, and what it does. */
const KEYS = [
  ['j', 'keyNext'],
  ['k', 'keyBefore'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyClose'],
  ['↑ ↓', 'keyArrows'],
  ['x', 'keySelect'],
  ['Shift ↑ ↓', 'keyRange'],
  ['c', 'keyCheck'],
  ['e', 'keyEdit'],
  ['/', 'keySearch'],
  ['?', 'keyKeys'],
] as const;

/** All keys of the list of guest posts and of the panel. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text('keys')} onClose={onClose}>
      {() => (
        <dl class="keys-dialog">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd class="key" dir="ltr">
                  {key}
                </kbd>
              </dt>
              <dd>{text(does)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
