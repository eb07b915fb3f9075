import { afterEach, describe, expect, it, vi } from 'vitest';
import { causeOf, findCause, isExpected, noteUnlessExpected, onBug, orElse } from '../../../utils/errors.ts';
import { takeBugs } from '../bugs.ts';

const exception = (name: string) => new DOMException('', name);

describe('the cause of a failure', () => {
  it.each([
    ['full', exception('QuotaExceededError')],
    ['newer', exception('VersionError')],
    ['blocked', exception('SecurityError')],
    ['gone', exception('InvalidStateError')],
    // Chromium on a disk that is really full: a transaction, then one that comes too late, then a large value.
    [
      'full',
      new DOMException(
        'Connection is closing because of: IO error: .../a.indexeddb.leveldb/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
        'UnknownError',
      ),
    ],
    ['gone', new DOMException('The database connection is closing.', 'InvalidStateError')],
    ['broken', new DOMException('Failed to write blobs (IOError)', 'DataError')],
    // Firefox on such a disk: transactions end by turns in these two ways; and where it was full when Firefox started.
    [
      'full',
      new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError'),
    ],
    [
      'full',
      new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      ),
    ],
    ['full', new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.')],
    ['broken', new Error('An unexpected error occurred')],
    ['blocked', new DOMException('The user denied permission to access the database.', 'UnknownError')],
    ['broken', exception('UnknownError')],
    ['offline', exception('NetworkError')],
    ['twice', exception('ConstraintError')],
    ['gone', exception('AbortError')],
    // As Chromium says it.
    ['gone', new Error('Could not establish connection. Receiving end does not exist.')],
    ['gone', new Error('The message port closed before a response was received.')],
    [
      'gone',
      new Error(
        'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      ),
    ],
    ['gone', new Error('No tab with id: 5.')],
    ['gone', new Error('No frame with id 3 in tab 5.')],
    ['gone', new Error('No document with id D1 in tab with id 5')],
    ['gone', new Error('Frame with ID 0 was removed.')],
    ['gone', new Error('Frame with ID 0 is showing error page')],
    ['gone', new Error('The tab was closed.')],
    ['gone', new Error('Extension context invalidated.')],
    ['gone', new Error('Cannot access contents of the page.')],
    ['gone', new Error('The page keeping the extension port is moved into back/forward cache')],
    // As Firefox says it.
    ['gone', new Error('Invalid tab ID: 5')],
    ['gone', new Error('Missing host permission for the tab')],
    ['gone', new Error("Actor 'Conduits' destroyed before query 'RunListener' was resolved")],
  ])('is %s: %s', (why, error) => {
    expect([causeOf(error), isExpected(error)]).toEqual([why, true]);
  });

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['an exception that says that we are wrong', exception('DataCloneError')],
    ['an error of the store that says that we are wrong', exception('TransactionInactiveError')],
    ['no error at all', 'receiving end does not exist'],
    ['nothing', undefined],
  ])('is none that was to be expected for %s', (_, error) => {
    expect([causeOf(error), isExpected(error)]).toEqual([null, false]);
  });
});

describe('a failure of the store that only says that it failed', () => {
  const unknown = new DOMException(
    'Internal error opening backing store for indexedDB.open.',
    'UnknownError',
  );
  const room = (estimate: () => Promise<StorageEstimate>) =>
    vi.stubGlobal('navigator', { storage: { estimate } });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['full', 5_279_952, 5_279_952],
    ['broken', 122_962_128, 5_279_952],
    // Firefox lets an extension use more than it says.
    ['broken', 5_000_000, 6_000_000],
  ])('is %s where %d bytes are the most, and %d are used', async (why, quota, usage) => {
    room(async () => ({ quota, usage }));
    expect(await findCause(unknown)).toBe(why);
    // What has a cause of its own keeps it.
    expect(await findCause(exception('VersionError'))).toBe('newer');
    expect(await findCause(new TypeError('no'))).toBeNull();
  });

  it('is what the error says where the room cannot be measured', async () => {
    room(() => Promise.reject(new TypeError('Internal error')));
    expect(await findCause(unknown)).toBe('broken');
  });
});

describe('a bug', () => {
  it('is told to whoever listens, with where it was caught, until they stop', () => {
    const hear = vi.fn();
    const stop = onBug(hear);
    noteUnlessExpected('badge', new TypeError('no'));
    stop();
    noteUnlessExpected('badge', new TypeError('no more'));
    expect(hear).toHaveBeenCalledExactlyOnceWith({
      at: expect.any(Number),
      where: 'badge',
      error: expect.stringContaining('TypeError: no'),
    });
    expect(takeBugs()).toHaveLength(2);
  });

  it('is told with name, message and stack, as each browser writes them', () => {
    const firefox = Object.assign(new RangeError('too far'), { stack: 'go@background.js:1:2' });
    noteUnlessExpected('reader', firefox);
    const chromium = Object.assign(new RangeError('too far'), { stack: 'RangeError: too far\n    at go' });
    const heard: string[] = [];
    const stop = onBug(({ error }) => heard.push(error));
    noteUnlessExpected('reader', firefox);
    noteUnlessExpected('reader', chromium);
    noteUnlessExpected('reader', 'a string');
    stop();
    expect(heard).toEqual([
      'RangeError: too far\ngo@background.js:1:2',
      'RangeError: too far\n    at go',
      'a string',
    ]);
    takeBugs();
  });

  it('is not what was to be expected', () => {
    noteUnlessExpected('store', exception('QuotaExceededError'));
    expect(takeBugs()).toEqual([]);
  });
});

describe('going on with another value', () => {
  it('notes a bug', async () => {
    expect(await Promise.reject(new TypeError('no')).catch(orElse('here', 7))).toBe(7);
    expect(takeBugs()).toEqual([{ where: 'here', error: 'TypeError: no' }]);
  });

  it('passes over what was to be expected', async () => {
    expect(await Promise.reject(exception('AbortError')).catch(orElse('here', null))).toBeNull();
    expect(takeBugs()).toEqual([]);
  });
});
