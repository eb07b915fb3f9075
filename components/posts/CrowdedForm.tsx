import { text } from '../../utils/i18n/text.ts';
import { Option } from '../base/Option.tsx';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether it is news that a page has many more links to other sites than when the link was placed. */
export function CrowdedForm({ on, onChange }: Props) {
  return (
    <Option words={text('crowdedNews')} note={text('crowdedNewsText')} checked={on} onChange={onChange} />
  );
}
