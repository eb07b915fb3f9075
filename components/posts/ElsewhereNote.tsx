import { text } from '../../utils/i18n/text.ts';
import '../base/problem.css';

/** What another window has stored in fields that the user is changing; nothing where there are none. */
export function ElsewhereNote({ fields }: { readonly fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <div class="wide problem" role="alert" data-elsewhere={fields.length}>
      <p>{text('changedElsewhere')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
    </div>
  );
}
