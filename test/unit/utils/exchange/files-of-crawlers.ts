import { fileOf, IN_FILES, type ToolFile } from './tool-file.ts';

const { page, target, anchor } = IN_FILES;

const SCREAMING_FROG =
  'Type,Source,Destination,Size (Bytes),Alt Text,Anchor,Status Code,Status,Follow,Target,Rel,Path Type,Link Path,Link Position,Link Origin';
/** In French and German, with some words as they may be: its headings and values are in the user's language. */
const FROG_FRENCH =
  'Type,Source,Destination,Taille (octets),Texte alternatif,Ancrage,Code de statut,Statut,Suivre,Cible,Rel,Type de chemin,Chemin du lien,Position du lien,Origine du lien';
const FROG_GERMAN =
  'Typ,Quelle,Ziel,Größe (Bytes),Alt-Text,Ankertext,Statuscode,Status,Folgen,Zielattribut,Rel,Pfadtyp,Linkpfad,Linkposition,Linkursprung';
const LINK_PATH = '//body/main/article/p[2]/a';

/** What a crawler writes of the links that it found. */
export const OF_CRAWLERS: readonly ToolFile[] = [
  {
    name: 'Screaming Frog',
    format: 'screamingFrog',
    text: fileOf(SCREAMING_FROG, {
      Type: 'Hyperlink',
      Source: page,
      Destination: target,
      Anchor: anchor,
      'Status Code': '200',
      Follow: 'false',
      Rel: 'nofollow noopener',
      'Link Path': LINK_PATH,
      'Link Position': 'Content',
      'Link Origin': 'HTML',
    }),
  },
  {
    name: 'Screaming Frog, below a page',
    format: 'screamingFrog',
    text: fileOf(
      'Type,From,To,Anchor Text,Alt Text,Follow,Target,Rel,Status Code,Status,Path Type,Link Path,Link Position,Link Origin',
      {
        Type: 'Hyperlink',
        From: page,
        To: target,
        'Anchor Text': anchor,
        Follow: 'false',
        Rel: 'nofollow',
        'Link Path': LINK_PATH,
      },
    ),
  },
  {
    name: 'Screaming Frog, in French',
    format: 'screamingFrog',
    text: fileOf(FROG_FRENCH, {
      Type: 'Hyperlien',
      Source: page,
      Destination: target,
      Ancrage: anchor,
      'Code de statut': '200',
      Suivre: 'Faux',
      Rel: 'nofollow',
      'Chemin du lien': LINK_PATH,
      'Position du lien': 'Contenu',
      'Origine du lien': 'HTML',
    }),
  },
  {
    name: 'Screaming Frog, in German',
    format: 'screamingFrog',
    text: fileOf(FROG_GERMAN, {
      Typ: 'Hyperlink',
      Quelle: page,
      Ziel: target,
      Ankertext: anchor,
      Folgen: 'Falsch',
      Linkpfad: LINK_PATH,
      Linkposition: 'Inhalt',
      Linkursprung: 'Gerendertes HTML',
    }),
  },
];
