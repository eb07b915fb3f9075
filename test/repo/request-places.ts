import type { RequestKind } from '../../utils/net/request-kinds.ts';

/** Nothing leaves the machine there, and why. */
interface Nothing {
  readonly nothing: string;
}

const FROM_PACKAGE: Nothing = { nothing: 'a file of the package' };
const OWN_PAGE: Nothing = { nothing: 'a page of ours' };
const NOT_LOADED: Nothing = { nothing: 'an element that loads nothing' };
/** What is sent there is said by those who call it, which are places themselves. */
const AS_TOLD: Nothing = { nothing: 'it sends what its callers say, and they are listed' };

/**
 * Each place in the code from which something might leave the machine: `path way`, and how often where more than
 * once. With it the kinds under which it is in the table of requests, or why nothing does.
 */
export const REQUEST_PLACES: Readonly<Record<string, readonly RequestKind[] | Nothing>> = {
  'entrypoints/background/fetch/ask-page.ts askServer(': ['page'],
  'entrypoints/background/fetch/robots-txt.ts askServer(': ['page', 'robots'],
  'entrypoints/background/fetch/robots-txt.ts askThrough(': ['post'],
  'entrypoints/background/exchange/ask-table.ts askThrough(': ['table'],
  'entrypoints/background/fetch/check-target.ts plainRequest(': ['target'],
  'entrypoints/background/fetch/fetch-page.ts askThrough(': ['post'],
  'entrypoints/background/fetch/fetch-page.ts reader.ask(': ['post'],
  'entrypoints/background/posts/check/open-post.ts inOwnTab(': ['tab'],
  'entrypoints/background/posts/check/own-tab.ts tabs.create(': ['tab'],
  'entrypoints/background/posts/check/own-tab.ts tabs.update(': { nothing: 'it mutes the tab' },
  'components/domains/DomainList.tsx <a': ['link'],
  'components/posts/PostStatus.tsx <a ×2': ['link'],
  'entrypoints/dashboard/posts/panel/EvidenceActions.tsx <a ×2': ['link'],
  'entrypoints/background/posts/walk-queue.ts tabs.create(': ['link'],
  'entrypoints/background/posts/walk-queue.ts tabs.update(': ['link'],
  'components/import/RowsTable.tsx <a': ['link'],
  'utils/settings/entries.ts storage.sync ×2': ['sync'],
  'utils/settings/raw-storage.ts storage.sync': ['sync'],
  'utils/settings/save.ts storage.sync': ['sync'],
  'utils/settings/synced-value.ts storage[': ['sync'],

  'entrypoints/background/fetch/ask-server.ts plainRequest( ×2': AS_TOLD,
  'entrypoints/offscreen/main.ts reader.ask(': AS_TOLD,
  'utils/message/backup-worker.ts new Worker': FROM_PACKAGE,
  'utils/net/page-reader.ts fetchBytes(': AS_TOLD,
  'utils/net/fetch-bytes.ts fetch(': AS_TOLD,
  'utils/net/plain-request.ts fetch(': AS_TOLD,
  'utils/in-page/cached-response.ts fetch(': { nothing: 'from the cache alone: `only-if-cached`' },
  'utils/report/report-style.ts url( ×5': { nothing: 'patterns within the document' },
  'utils/read/hiding/lazy-picture.ts url(': { nothing: 'it reads what a page says' },
  'utils/net/parse.ts new XMLHttpRequest': { nothing: 'it reads a blob' },
  'entrypoints/background/storage-access.ts storage[': { nothing: 'it closes the storage to pages' },

  'components/domains/DomainForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/PostForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/EditManyForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/ReplaceTargetsForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/TagManyForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/SiteForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/TemplateForm.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/MailForm.tsx <a': {
    nothing: 'it opens the user’s mail program, which sends what they send',
  },
  'components/posts/list/SavedViewList.tsx <form': { nothing: 'its submit is prevented' },
  'components/posts/list/SavedViewList.tsx <a': OWN_PAGE,
  'components/import/SourceForm.tsx <form ×2': { nothing: 'its submit is prevented' },
  'components/highlight/SampleLinks.tsx <a ×3': { nothing: 'inert: they cannot be followed' },
  'components/posts/SenderForm.tsx <img': { nothing: 'a picture that the settings hold' },
  'components/domains/Welcome.tsx <img': FROM_PACKAGE,
  'components/highlight/SampleLinks.tsx <img': FROM_PACKAGE,
  'entrypoints/dashboard/settings/Settings.tsx <img': FROM_PACKAGE,
  'entrypoints/background/posts/notify/notification.ts iconUrl ×2': FROM_PACKAGE,
  'utils/exchange/import-client.ts new Worker': FROM_PACKAGE,
  'entrypoints/import-worker/jschardet.ts importScripts( ×2': FROM_PACKAGE,
  'entrypoints/dashboard/index.html <link ×2': FROM_PACKAGE,
  'entrypoints/dashboard/index.html <script': FROM_PACKAGE,
  'entrypoints/offscreen/index.html <script': FROM_PACKAGE,
  'entrypoints/popup/index.html <link ×2': FROM_PACKAGE,
  'entrypoints/popup/index.html <script ×2': FROM_PACKAGE,
  'components/backup/BackupNotes.tsx <a': OWN_PAGE,
  'entrypoints/backup/BackupPage.tsx <a ×2': OWN_PAGE,
  'entrypoints/backup/BackupPage.tsx <img': FROM_PACKAGE,
  'entrypoints/backup/RestoreSection.tsx <a': OWN_PAGE,
  'entrypoints/backup/index.html <link ×2': FROM_PACKAGE,
  'entrypoints/backup/index.html <script': FROM_PACKAGE,
  'entrypoints/dashboard/Dashboard.tsx <a ×2': OWN_PAGE,
  'entrypoints/dashboard/posts/Posts.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/posts/panel/GonePost.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/posts/panel/SiteSection.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/claims/ClaimsPage.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/posts/PostsList.tsx <a ×3': OWN_PAGE,
  'entrypoints/dashboard/posts/PostsNotes.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/import/Import.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/import/ImportActions.tsx <a': OWN_PAGE,
  'entrypoints/dashboard/settings/BackupSettings.tsx <a': OWN_PAGE,
  'entrypoints/popup/AnswerPane.tsx openOptionsPage': OWN_PAGE,
  'entrypoints/popup/OtherPane.tsx openOptionsPage': OWN_PAGE,
  'utils/tabs/open-dashboard.ts tabs.create(': OWN_PAGE,
  'utils/tabs/open-dashboard.ts tabs.update(': OWN_PAGE,
  'entrypoints/dashboard/settings/use-shortcut.ts tabs.create(': { nothing: 'a page of the browser' },
  'utils/in-page/overlay/make.ts createElement(': NOT_LOADED,
  'entrypoints/dashboard/report/ReportPreview.tsx <iframe': {
    nothing: 'a document without requests, which its policy forbids',
  },
  'entrypoints/dashboard/report/ReportPreview.tsx window.open(': {
    nothing: 'the same document, from memory',
  },
  'utils/ui/save-file.ts createElement(': { nothing: 'a download of what the popup has' },
  'entrypoints/highlight/overlay/host-element.ts createElementNS(': NOT_LOADED,
  'utils/read/links.ts createElementNS(': NOT_LOADED,
};
