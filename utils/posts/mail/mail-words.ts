import type { PostReasonCode } from '../check.ts';

/** What a mail says in the language of its template, whatever the user's is. */
interface MailWords {
  /** Above how the link was, and how it is; $1 a day. */
  readonly before: string;
  readonly now: string;
  /** Why it is not as agreed; $1 the evidence. What is only good to know is no matter for a mail. */
  readonly reasons: Partial<Readonly<Record<PostReasonCode, string>>>;
}

const ENGLISH: MailWords = {
  before: 'Before ($1):',
  now: 'Now ($1):',
  reasons: {
    'link-removed': 'The link is not in the page.',
    'mention-only': 'The page names $1, and does not link to it.',
    'page-404': 'The page is gone: the server answers $1.',
    'page-410': 'The page is gone: the server answers $1.',
    'front-page': 'The address leads to the front page: $1',
    'target-changed': 'The link leads to $1',
    'rel-added': 'The link is marked “$1”.',
    'rel-missing': 'The link is not marked “$1”.',
    'anchor-changed': 'The text of the link is “$1”.',
    'page-nofollow': 'The page says “$1”: search engines follow none of its links.',
    'page-noindex': 'The page says “$1”: search engines leave it out.',
    'canonical-elsewhere': 'The page names another address as its original: $1',
    'robots-txt': 'robots.txt keeps search engines out: “$1”.',
    'in-frame': 'The link is in a frame, and so in another document: $1',
  },
};

const GERMAN: MailWords = {
  before: 'Vorher ($1):',
  now: 'Jetzt ($1):',
  reasons: {
    'link-removed': 'Der Link steht nicht auf der Seite.',
    'mention-only': 'Die Seite nennt $1, verlinkt es aber nicht.',
    'page-404': 'Die Seite gibt es nicht: Der Server antwortet mit $1.',
    'page-410': 'Die Seite gibt es nicht: Der Server antwortet mit $1.',
    'front-page': 'Die Adresse führt zur Startseite: $1',
    'target-changed': 'Der Link führt zu $1',
    'rel-added': 'Der Link ist mit „$1“ gekennzeichnet.',
    'rel-missing': 'Der Link ist nicht mit „$1“ gekennzeichnet.',
    'anchor-changed': 'Der Text des Links lautet „$1“.',
    'page-nofollow': 'Auf der Seite steht „$1“: Suchmaschinen folgen keinem ihrer Links.',
    'page-noindex': 'Auf der Seite steht „$1“: Suchmaschinen nehmen sie nicht auf.',
    'canonical-elsewhere': 'Die Seite nennt eine andere Adresse als Original: $1',
    'robots-txt': 'robots.txt sperrt Suchmaschinen aus: „$1“.',
    'in-frame': 'Der Link steht in einem Frame und damit in einem anderen Dokument: $1',
  },
};

const FRENCH: MailWords = {
  before: 'Avant ($1) :',
  now: 'Maintenant ($1) :',
  reasons: {
    'link-removed': 'Le lien n’est pas dans la page.',
    'mention-only': 'La page nomme $1 sans y faire de lien.',
    'page-404': 'La page est introuvable : le serveur répond $1.',
    'page-410': 'La page est introuvable : le serveur répond $1.',
    'front-page': 'L’adresse mène à la page d’accueil : $1',
    'target-changed': 'Le lien mène à $1',
    'rel-added': 'Le lien est marqué « $1 ».',
    'rel-missing': 'Le lien n’est pas marqué « $1 ».',
    'anchor-changed': 'Le texte du lien est « $1 ».',
    'page-nofollow': 'La page indique « $1 » : les moteurs de recherche ne suivent aucun de ses liens.',
    'page-noindex': 'La page indique « $1 » : les moteurs de recherche ne l’indexent pas.',
    'canonical-elsewhere': 'La page désigne une autre adresse comme originale : $1',
    'robots-txt': 'robots.txt bloque les moteurs de recherche : « $1 ».',
    'in-frame': 'Le lien est dans un cadre, donc dans un autre document : $1',
  },
};

const SPANISH: MailWords = {
  before: 'Antes ($1):',
  now: 'Ahora ($1):',
  reasons: {
    'link-removed': 'El enlace no está en la página.',
    'mention-only': 'La página nombra $1, pero no lo enlaza.',
    'page-404': 'La página no existe: el servidor responde $1.',
    'page-410': 'La página no existe: el servidor responde $1.',
    'front-page': 'La dirección lleva a la portada: $1',
    'target-changed': 'El enlace lleva a $1',
    'rel-added': 'El enlace está marcado como «$1».',
    'rel-missing': 'El enlace no está marcado como «$1».',
    'anchor-changed': 'El texto del enlace es «$1».',
    'page-nofollow': 'La página indica «$1»: los buscadores no siguen ninguno de sus enlaces.',
    'page-noindex': 'La página indica «$1»: los buscadores no la incluyen.',
    'canonical-elsewhere': 'La página indica otra dirección como original: $1',
    'robots-txt': 'robots.txt bloquea a los buscadores: «$1».',
    'in-frame': 'El enlace está en un marco, es decir, en otro documento: $1',
  },
};

const WORDS: ReadonlyMap<string, MailWords> = new Map([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
]);

/**
 * The words of a language.
 *
 * @param language BCP 47 tag; those of English where it is none of those that are shipped
 */
export function mailWords(language: string): MailWords {
  return WORDS.get(language.split('-')[0]?.toLowerCase() ?? '') ?? ENGLISH;
}

/** Puts a value into words; it is not read for more of them. */
export function withValue(words: string, value: string): string {
  return words.replace('$1', () => value);
}
