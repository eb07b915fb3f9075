import { RobotsTxtOption } from '../../components/answer/RobotsTxtOption.tsx';
import { FailedNote } from '../../components/base/FailedNote.tsx';
import {
  alwaysRobotsTxt,
  onAlwaysRobotsTxtChanged,
  saveAlwaysRobotsTxt,
} from '../../utils/settings/always-robots-txt.ts';
import { useSetting } from '../../utils/ui/use-setting.ts';

interface Props {
  /** Told in words what became of a change. */
  readonly onSaid: (words: string) => void;
  /** It is on now: what it asks for can be asked for here. */
  readonly onOn: () => void;
}

/** The setting that asks for robots.txt by itself, where the user sees what it would tell. */
export function RobotsTxtOffer({ onSaid, onOn }: Props) {
  const always = useSetting(alwaysRobotsTxt, saveAlwaysRobotsTxt, onAlwaysRobotsTxtChanged, onSaid);
  const change = async (next: boolean) => {
    if ((await always.change(next)) && next) onOn();
  };
  return (
    <>
      <FailedNote what="settings" why={always.why} onAgain={() => void always.reread()} />
      {always.value !== null && (
        <RobotsTxtOption always={always.value} onChange={(next) => void change(next)} />
      )}
    </>
  );
}
