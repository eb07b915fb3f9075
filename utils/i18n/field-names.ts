import type { GuestPost } from '../posts/post.ts';
import type { TextKey } from '../text-key.ts';

/** Names of what a guest post has beside its page, target, rel and anchor text, as its form has them. */
export const FIELD_NAMES = {
  planned: 'fieldPlanned',
  ignored: 'fieldIgnored',
  openTab: 'fieldOpenTab',
  notes: 'fieldNotes',
  tags: 'fieldTags',
  cost: 'fieldCost',
  expires: 'fieldExpires',
  dueOn: 'fieldDueOn',
  supplier: 'fieldSupplier',
  guaranteedUntil: 'fieldGuaranteedUntil',
  indexed: 'fieldIndexed',
} as const satisfies Partial<Record<keyof GuestPost, TextKey>>;
