import type { Check, PostReason, PostReasonCode } from '../check.ts';
import { type ListState, verdictOfState } from './list-state.ts';

/**
 * A reason under a name that stays: `page-404`, `status:403`, `rel-added:nofollow`. Addresses of views and saved views
 * have it, so codes may be added to those of `POST_REASONS` and none renamed.
 */
export type ReasonId = PostReasonCode | `${PostReasonCode}:${string}`;

/** What a reason says: the link is gone, is another, does not count, could not be seen; or it is good to know. */
type Family = 'gone' | 'other' | 'worthless' | 'unseen' | 'note';

const FAMILIES: Readonly<Record<PostReasonCode, Family>> = {
  'link-removed': 'gone',
  'mention-only': 'gone',
  'page-404': 'gone',
  'page-410': 'gone',
  'front-page': 'gone',
  'target-changed': 'other',
  'rel-added': 'other',
  'rel-missing': 'other',
  'anchor-changed': 'other',
  'page-nofollow': 'worthless',
  'page-noindex': 'worthless',
  'canonical-elsewhere': 'worthless',
  'robots-txt': 'worthless',
  'in-frame': 'worthless',
  offline: 'unseen',
  timeout: 'unseen',
  refused: 'unseen',
  'too-big': 'unseen',
  'too-complex': 'unseen',
  'private-network': 'unseen',
  'not-open-to-robots': 'unseen',
  status: 'unseen',
  challenge: 'unseen',
  login: 'unseen',
  'soft-404': 'unseen',
  parked: 'unseen',
  outage: 'unseen',
  gate: 'unseen',
  'cut-off': 'unseen',
  'scant-text': 'unseen',
  'other-page': 'unseen',
  'not-html': 'unseen',
  'needs-javascript': 'unseen',
  'needs-frames': 'unseen',
  'not-rendered': 'unseen',
  moved: 'note',
  'js-only': 'note',
  hidden: 'note',
  'one-sign': 'note',
  'via-redirect': 'note',
  'may-not-count': 'note',
  'suspicious-rel': 'note',
  'all-links': 'note',
  'only-this': 'note',
  'other-form': 'note',
};

/** A state that is no result of a check, and one that is as agreed, have no reason. */
const FAMILY_OF: Partial<Record<ListState, Family>> = {
  lost: 'gone',
  'seems-lost': 'gone',
  'never-found': 'gone',
  'not-found': 'gone',
  changed: 'other',
  'not-counted': 'worthless',
  unknown: 'unseen',
};

/** The one reason to name beside a state: the heaviest that says why it is so; null where none does. */
export function leadingReason(state: ListState, last: Pick<Check, 'reasons'> | null): ReasonId | null {
  const family = FAMILY_OF[state];
  const reason = family && last?.reasons.find(({ code }) => FAMILIES[code] === family);
  // What was never there was not removed: that it was not found says all.
  if (!reason || (reason.code === 'link-removed' && state !== verdictOfState(state))) return null;
  return reasonId(reason);
}

/** The name of a reason, with its status or mark where that is what people look for. */
export function reasonId({ code, evidence }: PostReason): ReasonId {
  const detail = detailOf(code, evidence);
  return detail ? `${code}:${detail}` : code;
}

function detailOf(code: PostReasonCode, evidence: string): string {
  if (code === 'status') return /\d{3}/.exec(evidence)?.[0] ?? '';
  return code === 'rel-added' || code === 'rel-missing' ? evidence : '';
}

/** A name of a reason in its parts; `detail` is '' where it has none. */
export function reasonParts(id: ReasonId): { readonly code: PostReasonCode; readonly detail: string } | null {
  const [name = '', detail = ''] = id.split(':');
  return isCode(name) ? { code: name, detail } : null;
}

/** Reads the name of a reason from outside; null where it is none. */
export function readReasonId(name: string): ReasonId | null {
  const [, start = '', detail] = /^([a-z\d-]+)(?::([a-z\d]+))?$/.exec(name) ?? [];
  if (!isCode(start)) return null;
  return detail ? `${start}:${detail}` : start;
}

function isCode(name: string): name is PostReasonCode {
  return Object.hasOwn(FAMILIES, name);
}

/** Whether a reason is one that is looked for: `status` stands for `status:403` and all others. */
export function isReason(id: ReasonId, wanted: ReasonId): boolean {
  return id === wanted || id.startsWith(`${wanted}:`);
}
