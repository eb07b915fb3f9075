import type { MailTemplate } from './template.ts';

/** The same as {@link ENGLISH_TEMPLATES} in French. */
export const FRENCH_TEMPLATES: readonly MailTemplate[] = [
  {
    name: 'Français : lien disparu',
    about: 'lost',
    language: 'fr',
    subject: 'Le lien dans {page}',
    body: `Bonjour,

le lien vers {target} ne figure plus dans votre article :
{page}

Il y était encore le {date}.

{evidence}

Pourriez-vous le remettre ? Si l’article a changé, dites-le-moi, tout simplement.

Bien cordialement`,
  },
  {
    name: 'Français : lien modifié',
    about: 'changed',
    language: 'fr',
    subject: 'Le lien dans {page}',
    body: `Bonjour,

le lien vers {target} dans votre article n’est pas tel que convenu :
{page}

{evidence}

Pourriez-vous le mettre tel que nous l’avons convenu ?

Bien cordialement`,
  },
  {
    name: 'Français : lien sans effet',
    about: 'not-counted',
    language: 'fr',
    subject: 'Le lien dans {page}',
    body: `Bonjour,

le lien vers {target} est bien dans votre article, mais les moteurs de recherche ne peuvent pas en tenir compte :
{page}

{evidence}

Pourriez-vous changer cela ?

Bien cordialement`,
  },
  {
    name: 'Français : page introuvable',
    about: 'page-gone',
    language: 'fr',
    subject: 'Votre article {page}',
    body: `Bonjour,

je ne peux pas ouvrir votre article à cette adresse :
{page}

{evidence}

Le lien vers {target} devrait y figurer. Pourriez-vous vérifier, ou me dire où se trouve l’article maintenant ?

Bien cordialement`,
  },
  {
    name: 'Français : lien jamais trouvé',
    about: 'never-found',
    language: 'fr',
    subject: 'Votre article {page}',
    body: `Bonjour,

je ne trouve pas le lien vers {target} dans votre article :
{page}

{evidence}

Pourriez-vous l’ajouter, comme convenu ?

Bien cordialement`,
  },
  {
    name: 'Français : autre chose',
    about: 'other',
    language: 'fr',
    subject: 'Votre article {page}',
    body: `Bonjour,

je vous écris au sujet de votre article :
{page}

Le lien vers {target} devrait y figurer.

Bien cordialement`,
  },
];
