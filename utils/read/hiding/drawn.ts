/** Text smaller than this, in px, cannot be read. */
export const TINY_PX = 2;

/**
 * True where an element shows something without text or image in it, as icons do: a background, a
 * mask or generated text.
 *
 * @param isBare the link has no text and no image, so that its area alone can be clicked, as
 *   over a card
 * @param isUnseen tells of generated text whether it has the colour of its ground
 */
export function isDrawn(
  element: Element,
  isBare: boolean,
  isUnseen: (pseudo: CSSStyleDeclaration) => boolean,
): boolean {
  const style = getComputedStyle(element);
  if (hasPicture(style) || (isBare && !/^(inline|contents)$/.test(style.display))) return true;
  return ['::before', '::after'].some((name) => {
    const pseudo = getComputedStyle(element, name);
    if (/^(none|normal)?$/.test(pseudo.content)) return false;
    if (hasPicture(pseudo)) return true;
    return pseudo.content !== '""' && Number.parseFloat(pseudo.fontSize) >= TINY_PX && !isUnseen(pseudo);
  });
}

function hasPicture({ backgroundImage, maskImage }: CSSStyleDeclaration): boolean {
  return backgroundImage !== 'none' || (maskImage !== 'none' && maskImage !== '');
}
