import { type BrowserName, builtFiles } from './built.ts';
import { storeChunks } from './loaded-by.ts';

/**
 * The parts of the extension that come late, each when it is asked for.
 *
 * @returns by part, the paths of its built files
 */
export function lateParts(browser: BrowserName) {
  const suffixes = builtFiles(browser, 'chunks/public-suffix-*.js');
  /** What reads a domain by it, and what says which guest posts are on a site already. */
  const bySuffix = builtFiles(browser, 'chunks/{read-domains,SameSiteHere}-*.js');
  /** What opens the store, and all that asks it. */
  const store = [
    // The dashboard hears at once of a restored backup that takes the store's place: its name comes at first.
    ...storeChunks(browser).filter((path) => !/^chunks\/(backup|store-name)-/.test(path)),
    ...builtFiles(browser, 'chunks/{open,posts-in,reread}-*.js'),
  ];
  const ofPosts = builtFiles(
    browser,
    '{chunks,assets}/{PostsHere,StatusBadge,page-posts,create,ask-posts,UnseenLine,ChangeMark,posts-mark}-*.{js,css}',
  );

  const ofRuns = builtFiles(
    browser,
    '{chunks,assets}/{RunsHere,RunProgress,WalkHere,queue-walk,walk}-*.{js,css}',
  );
  /** What the popup shows where it gives no answer: the welcome, the user's domains, or why those are unread. */
  const ofDomains = builtFiles(browser, '{chunks,assets}/OtherPane-*.{js,css}');
  const ofSettings = builtFiles(browser, '{chunks,assets}/Settings-*.{js,css}');
  const ofAnswer = builtFiles(browser, '{chunks,assets}/{OtherPart,LinkDetails,NotLinked}-*.{js,css}');
  /** With what the settings and the report have of it, too. */
  const ofOffer = builtFiles(
    browser,
    '{chunks,assets}/{RobotsTxtOffer,RobotsTxtOption,Option,use-setting}-*.{js,css}',
  );
  /** Every link of the page, and what copies and saves them. */
  const ofAllLinks = builtFiles(browser, '{chunks,assets}/{AllLinks,copy-table,save-file}-*.{js,css}');
  /** What writes guest posts as files, and what makes a report of them. */
  const ofExport = builtFiles(
    browser,
    '{chunks,assets}/{ExportDialog,go-to-report,report-choice,write-table}-*.{js,css}',
  );
  /** What saves the recorded links to a domain, or reads them to be copied; with what judges them, and writes in pieces. */
  const ofDomainLinks = builtFiles(
    browser,
    'chunks/{save-domain-links,page-link,judge,file-of,file-format}-*.js',
  );
  const ofReport = builtFiles(browser, '{chunks,assets}/ReportPage-*.{js,css}');
  /** What can be done with all own links at once, and what servers said of their targets. */
  const ofOwnLinks = builtFiles(browser, '{chunks,assets}/{OwnLinkActions,TargetMark,targets}-*.{js,css}');
  const ofImport = builtFiles(
    browser,
    '{chunks,assets}/{Import,ImportProgress,Fold,daily-tables,limit,save-file,stored-schema,import-client}-*.{js,css}',
  );
  /** What is done with many guest posts at once, claims, and why checks take long. */
  const many =
    '{Selection,Bulk,Dialog,FollowUpForm,accept,Claims,followed,HostWait,Crawl,labelled}*-*.{js,css}';
  const ofMany = builtFiles(browser, `{chunks,assets}/${many}`);
  /** What the panel of a guest post is of, its dialogs included; some of it comes with other views that come late. */
  const ofPanel = builtFiles(
    browser,
    '{chunks,assets}/{PostPanel,MailDialog,KeysDialog,FollowUpForm,Dialog,Address,Moment,post,post-form,draft-lines,same-site,sites,typed-url,use-mark-seen,costs,dns-host,TextField,draft-limits,evidence,offers}-*.{js,css}',
  );
  /** The menus of the list, what could not be seen, and how many were kept by month. */
  const ofList = builtFiles(
    browser,
    '{chunks,assets}/{FilterMenu,FilterEditor,ViewMenu,SavedViewList,WalkedQueue,queue-walk,KeptTrend,kept-share,span,standing-counts}-*.{js,css}',
  );
  /** What is said of backups where guest posts are shown. */
  const ofReminder = builtFiles(browser, 'chunks/{BackupReminder,backup-state}-*.js');
  /** What a click or a bug asks for. */
  const whenAsked = builtFiles(browser, 'chunks/{answer-text,evidence-text,debug-log}-*.js');
  return {
    suffixes,
    bySuffix,
    store,
    ofPosts,
    ofRuns,
    ofDomains,
    ofSettings,
    ofAnswer,
    ofOffer,
    ofAllLinks,
    ofExport,
    ofDomainLinks,
    ofReport,
    ofOwnLinks,
    ofImport,
    ofMany,
    ofPanel,
    ofList,
    ofReminder,
    whenAsked,
  };
}
