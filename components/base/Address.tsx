import { shownAddress, shownUrl } from '../../utils/i18n/address.ts';

interface Props {
  readonly url: string;
  /** With its scheme. */
  readonly whole?: boolean;
}

/** An address as people read it, isolated from the direction of the text around it; the true one where the pointer rests. */
export function Address({ url, whole = false }: Props) {
  return (
    <bdi dir="ltr" title={url}>
      {whole ? shownAddress(url) : shownUrl(url)}
    </bdi>
  );
}
