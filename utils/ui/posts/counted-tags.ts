import type { PostRecord } from '../../store/schema.ts';

/** A tag, and how many guest posts bear it. */
export interface CountedTag {
  readonly tag: string;
  readonly count: number;
}

/** The tags of guest posts; the one that most bear comes first, equal ones by name. */
export function countedTags(records: readonly PostRecord[]): readonly CountedTag[] {
  const counts = new Map<string, number>();
  for (const { post } of records)
    for (const tag of post.tags.length > 1 ? new Set(post.tags) : post.tags)
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return Array.from(counts, ([tag, count]) => ({ tag, count })).sort(
    (a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1),
  );
}

/** Tags as typed, with commas between them; each once. */
export function typedTags(typed: string): readonly string[] {
  return [...new Set(typed.split(',').flatMap((tag) => tag.trim() || []))];
}
