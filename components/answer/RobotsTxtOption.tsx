import { text } from '../../utils/i18n/text.ts';
import { Option } from '../base/Option.tsx';

interface Props {
  readonly always: boolean;
  readonly onChange: (always: boolean) => void;
}

/** Whether the robots.txt of each page that the user looks at is asked for. */
export function RobotsTxtOption({ always, onChange }: Props) {
  return (
    <Option
      words={text('alwaysRobotsTxt')}
      note={text('alwaysRobotsTxtText')}
      checked={always}
      onChange={onChange}
    />
  );
}
