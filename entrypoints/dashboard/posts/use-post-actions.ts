import { shownUrl } from '../../../utils/i18n/address.ts';
import { codeText, plural, text } from '../../../utils/i18n/text.ts';
import type { Outcome } from '../../../utils/message/outcome.ts';
import type { FollowUpStep } from '../../../utils/posts/follow-up.ts';
import type { GuestPost } from '../../../utils/posts/post.ts';
import type { SiteFields, SiteNotes } from '../../../utils/posts/site-notes.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import { editWithUndo, type PostEdit } from '../../../utils/ui/edit-with-undo.ts';
import { askedAgain, inPieces, PIECE } from '../../../utils/ui/in-pieces.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { useDone } from './use-done.ts';

/**
 * The actions on guest posts. Each reports its outcome; one on many says how far it is. What can be taken back is offered
 * until it is closed, or something later is: a message that comes after it takes nothing from it.
 */
export function usePostActions() {
  const { said, last, underWay, setDone, clear, settle, follow } = useDone();
  /** Says why something failed. What went well says nothing: by then the message may be of something later. */
  const sayFailure = (result: Outcome<unknown> | null) => {
    if (result && !result.ok) setDone({ words: failureWords(result) });
  };

  /** Does something to many posts, piece by piece, and clears the message of the action before. Several pieces say how far they are. */
  const inSight = <T>(total: number, work: (onDone: (count: number) => void) => Promise<T>): Promise<T> => {
    clear();
    return total > PIECE ? follow(total, work) : work(() => undefined);
  };
  /** Removes posts, which can be taken back, or puts them back. */
  const put = async (ids: readonly string[], back: boolean) => {
    const send = (piece: readonly string[]) => askPosts({ type: 'removePosts', ids: piece, back });
    const { count, failed } = await inSight(ids.length, (onDone) => inPieces(ids, askedAgain(send), onDone));
    const undo = () => void put(ids.slice(0, count), true);
    const words = [failed && failureWords(failed), count > 0 && plural('postsRemoved', count)];
    if (back) sayFailure(failed);
    else setDone({ words: words.filter(Boolean).join(' '), ...(count > 0 ? { undo } : {}) });
  };
  /** Edits posts and, where that succeeds, offers to undo it. */
  const edit = async (edits: readonly PostEdit[], words: string) => {
    const [first] = edits;
    const about = first && edits.length === 1 ? { about: shownUrl(first.record.post.url) } : {};
    const { result, undo } = await inSight(edits.length, (onDone) => editWithUndo(edits, onDone));
    const takeBack = async () => sayFailure(await inSight(edits.length, undo));
    if (result.ok) setDone({ words, ...about, undo: () => void takeBack() });
    return result;
  };
  return {
    /** The message of the last action; null for none. */
    said,
    /** The last thing done that can be taken back. */
    last,
    /** How far something is that is done in pieces; null where nothing is. */
    underWay,
    /** Offers to take back nothing that is done by now. */
    settle,
    /** Shows another message; '' clears it, unless it says how far something is. */
    show: (words: string) => (words === '' ? clear() : setDone({ words })),
    /** Resolves to an error in words, or to null. What was added before the error stays: adding it again changes nothing. */
    async add(posts: readonly GuestPost[]): Promise<string | null> {
      const send = (piece: readonly GuestPost[]) => askPosts({ type: 'addPosts', posts: piece });
      const { answers, failed } = await inSight(posts.length, (onDone) =>
        inPieces(posts, askedAgain(send), onDone),
      );
      const ids = answers.flatMap((answer) => answer.ids);
      const known = answers.reduce((sum, answer) => sum + answer.known, 0);
      if (!failed || ids.length > 0) {
        // It may be pressed much later, and takes all their checks since: that can be undone in turn.
        const undo = () => void put(ids, false);
        const added = ids.length - known;
        // Where an answer is lost, those that it was about are there by the second time.
        const words = [
          (added > 0 || known === 0) && plural('postsAdded', added),
          known > 0 && plural('postsThere', known),
        ];
        // Undo would remove posts that were there before: it is offered only where all are new.
        setDone({ words: words.filter(Boolean).join(' '), ...(known === 0 ? { undo } : {}) });
      }
      return failed && failureWords(failed);
    },
    /** Resolves to an error in words, or to null. */
    async edit(record: PostRecord, post: GuestPost): Promise<string | null> {
      const result = await edit([{ record, post }], text('postSaved'));
      return result.ok ? null : failureWords(result);
    },
    /**
     * Edits many posts at once. Resolves to whether they are stored.
     *
     * @param words what is said once it is done
     */
    async editMany(edits: readonly PostEdit[], words: string) {
      const result = await edit(edits, words);
      sayFailure(result);
      return result.ok;
    },
    /**
     * Checks those that can be reached, which is said at once: until the run is stored, nothing else shows it. The others
     * would leave the run at once: a message says how many they are.
     */
    async check(rows: readonly PostListRow[]) {
      const ids = rows.filter(({ reachable }) => reachable).map(({ record }) => record.id);
      const kept = rows.length - ids.length;
      const checking = { words: plural('postsChecking', ids.length) };
      setDone(kept > 0 ? { words: plural('postsNotReached', kept) } : checking);
      const result = ids.length > 0 ? await askPosts({ type: 'checkPosts', ids }) : null;
      sayFailure(result);
      if (result?.ok) clear(checking);
    },
    remove: (ids: readonly string[]) => put(ids, false),
    /** Puts back what was removed, wherever that was. */
    putBack: (ids: readonly string[]) => put(ids, true),
    async ignore(records: readonly PostRecord[], ignored: boolean) {
      const edits = records.map((record) => ({ record, post: { ...record.post, ignored } }));
      const result = await edit(edits, plural(ignored ? 'postsIgnored' : 'postsWatched', records.length));
      sayFailure(result);
    },
    /**
     * Notes a step of following posts up, and offers to take it back. Resolves to whether it is stored for all.
     *
     * @param about names the post where it is one
     */
    async addStep(
      ids: readonly string[],
      step: FollowUpStep,
      note: string,
      remindAt: Instant | null,
      about = '',
    ) {
      const send = (piece: readonly string[]) =>
        askPosts({ type: 'addStep', ids: piece, step, note, remindAt });
      const { answers, count, failed } = await inSight(ids.length, (onDone) => inPieces(ids, send, onDone));
      const takeBack = async () => {
        clear();
        for (const [index, { at, reminded }] of answers.entries()) {
          const piece = ids.slice(index * PIECE, (index + 1) * PIECE);
          const result = await askPosts({ type: 'takeBackStep', ids: piece, at, reminded });
          if (!result.ok) return sayFailure(result);
        }
      };
      const noted = plural('followUpNoted', count, codeText('followUp_', step));
      const words = [failed && failureWords(failed), count > 0 && noted].filter(Boolean).join(' ');
      setDone({ words, about, ...(count > 0 && { undo: () => void takeBack() }) });
      return failed === null;
    },
    /** Keeps something of a site, and offers to take it back. Resolves to whether it is stored. */
    async saveSite(notes: SiteNotes, before: SiteNotes) {
      clear();
      const saved = await askPosts({ type: 'saveSite', ...notes, before: fieldsOf(before) });
      const takeBack = async () => {
        clear();
        sayFailure(await askPosts({ type: 'saveSite', ...before, before: fieldsOf(notes) }));
      };
      sayFailure(saved);
      if (saved.ok) setDone({ words: text('postSaved'), about: notes.site, undo: () => void takeBack() });
      return saved.ok;
    },
    async seeAll() {
      clear();
      sayFailure(await askPosts({ type: 'markSeen', ids: null }));
    },
    async stop(id: string, stopped: boolean) {
      clear();
      sayFailure(await askPosts({ type: 'stopRun', id, stopped }));
    },
  };
}

function fieldsOf({ contact, email, notes }: SiteNotes): SiteFields {
  return { contact, email, notes };
}

export type PostActions = ReturnType<typeof usePostActions>;
