import { text } from '../../utils/i18n/text.ts';
import { REQUESTS, type RequestKind } from '../../utils/net/request-kinds.ts';
import { type RequestState, requestStateWords } from '../../utils/ui/request-states.ts';
import '../base/hint.css';
import './request-table.css';

interface Props {
  /** Null until it is known. */
  readonly states: Readonly<Record<RequestKind, RequestState>> | null;
}

/** Everything that can leave the machine: what, why, to whom, when, and whether it does now. */
export function RequestTable({ states }: Props) {
  return (
    <table class="request-table">
      <thead>
        <tr>
          <th scope="col">{text('requestColumnWhat')}</th>
          <th scope="col">{text('requestColumnWhom')}</th>
          <th scope="col">{text('requestColumnNow')}</th>
        </tr>
      </thead>
      <tbody>
        {REQUESTS.map(({ kind }) => (
          <tr key={kind} data-kind={kind}>
            <th scope="row">
              {text(`request_${kind}_what`)}
              <p class="hint">{text(`request_${kind}_why`)}</p>
            </th>
            <td>
              {text(`request_${kind}_whom`)}
              <p class="hint">{text(`request_${kind}_when`)}</p>
            </td>
            <td>{states && <State state={states[kind]} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ state }: { readonly state: RequestState }) {
  const isOff = state === 'off' || state === 'ticked';
  const isOn = state === 'on' || typeof state === 'object';
  return (
    <span class="state">
      <span aria-hidden="true">{isOff ? '○' : isOn ? '●' : '◐'}</span> {requestStateWords(state)}
    </span>
  );
}
