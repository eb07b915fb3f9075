/**
 * Parameters that mark a visit and never decide which page it is. Each vendor documents its own; a
 * `*` stands for the rest of the name.
 */
const NAMES = [
  // Campaigns: Google Analytics, Matomo, Piwik.
  ...['utm_*', 'mtm_*', 'matomo_*', 'pk_*', 'piwik_*'],
  // Clicks on adverts and in search results, by who sells them.
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_*', 'srsltid', '_ga', '_ga_*', '_gl', '_gac'],
  ...['fbclid', 'igsh', 'igshid', 'msclkid', 'yclid', 'ysclid', 'ttclid', 'twclid', 'li_fat_id', 'epik'],
  ...['rdt_cid', 'sccid', 'sc_click_id', 'wickedid', '_openstat'],
  // Newsletters: Mailchimp, HubSpot, Klaviyo, Marketo, Olytics, Vero, Drip.
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking', '_kx', 'mkt_tok'],
  ...['oly_anon_id', 'oly_enc_id', 'vero_id', '__s'],
];

const TRACKING = new RegExp(`^(?:${NAMES.join('|').replaceAll('*', '[^=]*')})(?:=|$)`, 'i');

/** True where a part of a query, `name=value` or `name`, only marks a visit. Its name is in any case of letters. */
export function isTracking(part: string): boolean {
  return TRACKING.test(part);
}
