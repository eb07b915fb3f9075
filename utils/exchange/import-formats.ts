/** What a file may be: a tool's, a list of pages, or any other table. */
export const IMPORT_FORMATS = [
  'ahrefs',
  'semrush',
  'majestic',
  'moz',
  'screamingFrog',
  'buzzStream',
  'serpstat',
  'linkody',
  'bing',
  'traceLinker',
  'searchConsole',
  'seoSpace',
  'list',
  'table',
] as const;
/** One of {@link IMPORT_FORMATS}. */
export type ImportFormatId = (typeof IMPORT_FORMATS)[number];
