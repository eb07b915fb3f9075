/**
 * How pages look that are served in the place of others. Every pattern is matched with short texts
 * only, and those for titles must match a whole title, so that an article about such pages is not
 * taken for one.
 */

/** What separates the parts of a title: `Page not found | A blog`, `Log In ‹ A blog — WordPress`. */
const BETWEEN = /\s+[-–—|·•‹›«»~]+\s+|\s*[|‹›«»]\s*/;

/** Splits a title into the parts that may name the page, the whole title included. */
export function titleParts(title: string): string[] {
  const parts = title.split(BETWEEN).map((part) => bare(part));
  return [...parts, bare(title)];
}

/** Takes away punctuation at the end, and the number of `Not found (404)`. */
function bare(part: string): string {
  return part
    .replace(/\(#?404\)/, '')
    .replace(/[\s.…!?:]+$/, '')
    .trim();
}

/** Addresses, names and code that only a challenge has, and not every page of a guarded site. */
export const CHALLENGE_MARK =
  /_cf_chl_opt|challenge-platform\/h\/|cf-(challenge|browser-verification|please-wait)|captcha-delivery\.com|px-captcha|_sec\/(cp_challenge|verify)|sec-if-cpt|sucuri_cloudproxy|ddos-guard\/js-challenge|check\.ddos-guard\.net|recaptcha\/challengepage|\.well-known\/sgcaptcha|gokuProps|distil_r_captcha|\/validateCaptcha/i;

/** A frame that fills a challenge; the script of the same name is on every page that Imperva guards. */
export const CHALLENGE_FRAME = /_Incapsula_Resource/i;

/** Scripts of guards and captchas: a page with nothing else is a challenge. */
export const GUARD_MARK =
  /recaptcha|hcaptcha|turnstile|awswaf|datadome|perimeterx|incapsula|ddos-guard|kasada|geetest|friendlycaptcha/i;

export const CHALLENGE_TITLE =
  /^(just a moment|(nur )?einen moment(,? (bitte|geduld( bitte)?))?|un instant|un momento|um momento|een moment|jeszcze chwila|один момент|attention required|checking your browser.{0,60}|one moment,? please|(your )?access (is |was )?denied|access to this page has been denied|(you have been )?blocked|please wait|security check(point)?|security verification|are you (a )?(human|robot)|robot check|bot check|human verification|pardon our interruption|bot verification|client challenge|making sure you('re| are) not a bot|too many requests|(error )?403.{0,30}|forbidden|(\S{1,20} )?(bot manager )?captcha|verif(y|ying)( that)? you are (a )?human|verify you('re| are) human|request unsuccessful|request rejected|please verify.{0,40}|ddos-guard|ddos protection.{0,30}|sucuri website firewall|vercel security checkpoint)$/i;

export const CHALLENGE_TEXT =
  /checking (if the site connection is secure|your browser before)|verify(ing)? (that )?you('re| are) (a |not a )?(human|robot)|javascript and cookies to continue|needs to review the security of your connection|press (&|and) hold|unusual (traffic|activity) from|complete the (security check|captcha)|reference #\s?\d+\.[0-9a-f]+|incident id|pardon our interruption|why (have i been|was i) blocked|type the characters you see|i('m| am) not a robot|enable js and disable any ad ?blocker|your support id is/i;

/** Sites that sell domains. */
export const PARKED_ADDRESS =
  /^https?:\/\/([\w-]+\.)*(hugedomains|dan|afternic|sedo|sedoparking|bodis|undeveloped|uniregistry|parkingcrew|domainmarket|buydomains|atom|brandbucket)\.(com|net)\//i;
export const PARKED_MARK =
  /([/.]|^)(parkingcrew|sedoparking|bodis|parklogic|above|voodoo|domainsponsor|cashparking|namebright|hugedomains|uniregistry|dan|afternic)\.(com|net)\b|parking-lander|window\.park\s*=|location\.href\s*=\s*["']\/lander/i;
export const PARKED_TITLE =
  /^((the |this )?(domain )?(name )?[\w-]+(\.[\w-]+)+ (domain )?(name )?(is |may be )?(available )?for sale|(this )?domain (name )?(is |may be )?(for sale|parked|expired)|parked domain( name)?|[\w-]+(\.[\w-]+)+ steht zum verkauf)$/i;
export const PARKED_TEXT =
  /(this |the )?domain (name )?(\S{1,80} )?(is|may be) (available )?for sale|^.{0,80}\b[\w-]+\.[a-z]{2,12} is for sale|domain is registered at|diese domain ist geparkt|hier entsteht eine neue|future home of|(buy|purchase) this domain|(this )?domain (name )?(is|has been) parked|parked (free|domain)|this domain (name )?has (expired|been registered)|inquire about this domain|(diese )?domain (\S{1,80} )?steht zum verkauf|ce (nom de )?domaine est à vendre|este dominio está (en|a la) venta/i;

export const LOGIN_PATH =
  /\/(log-?in|log-?on|sign-?in|wp-login\.php|auth|sso|session\/new|members?-?login)(\/|\.\w{2,5}|$)/i;
export const LOGIN_HOST = /^(login|signin|accounts?|auth|sso|idp)\./i;
export const LOGIN_TITLE =
  /^((please |members?:? )?(log|sign)[ -]?(in|on)( to .{1,60}| required)?|log into .{1,40}|.{1,20} login, sign in|password required|private (site|page|post|blog)|(protected|geschützt|protégé|protegido|protetto): .{1,200}|login required|members? (only|area|login)|anmelden|anmeldung|einloggen|(se )?connexion|se connecter|identifiez-vous|iniciar sesión|acceder|accedi|inloggen|aanmelden|zaloguj( się)?|logowanie|вход|войти|entrar|iniciar sessão)$/i;
/** Not the words above a comment form, where one logs in to write. */
export const LOGIN_TEXT =
  /(log|sign|logged|signed)[ -]?in\b[^.!?]{0,40} to (view|read|see|access|continue|keep reading|unlock)|(content|post|article|page|story) is (only )?(available )?(for|to) (\S{1,20} )?(members|subscribers)|(for|to) (members|subscribers) only|(content|post|page) is (password[ -])?protected|marked private by its owner|(subscribe|join|register) to (continue|keep) reading/i;

/** Words where an article breaks off. They are searched in longer texts than the words above, so they must leave no doubt. */
export const PAYWALL_TEXT =
  /made this (story|post) available to \S{1,20} members only|member-only (story|post|article)|create an account to read (the full|this) (story|post|article)|keep reading with a \d{1,3}-day free trial|subscribe to [^.!?]{0,80}\b(keep|continue) reading(?! (our|more|about|all)\b)|(this|the rest of this) (story|post|article) is (only )?for (paid |paying )?(subscribers|members)|(subscribe|upgrade|sign up|become a (paid )?(member|subscriber)) to (unlock|read) (the (full|rest)|this)/i;

/** Networks that answer in the place of all sites until the user has agreed to something. */
export const PORTAL = /wi-?fi|hotspot|captive|guest (network|access|internet)|network (log-?in|access)/i;

export const NOT_FOUND_PATH = /\/(404|(page-?)?not-?found|error(-?404)?)(\.\w{2,5})?\/?$/i;
export const NOT_FOUND_TITLE = new RegExp(
  `^(oops[,! ]+|oups[,! ]+|sorry[,! ]+|ой[,! ]+|ups[,! ]+|http |404[ :,-]+)?(${[
    '(error )?404([ :,!-]+(error|not found|page not found|file not found|.{0,12}not found))?',
    '(error|erreur|fehler|errore|fout|błąd|ошибка|erro)[ :]*404([ :,-]+.{0,40})?',
    "(this |the |that )?(page|post|article|content|file|story|entry) (was |is |could |can ?)?(not |n[’']t )(be )?(found|available)",
    "(this |the |that )?(page|post|article) (does not|doesn[’']t|no longer) exists?",
    'not found|nothing found|page unavailable|content (no longer|not) available|blog not found|(post|page) (removed|deleted)',
    "(this |the )?(page|content) (isn[’']t|is not|is no longer) available",
    'sidan (kunde inte hittas|hittades inte)|siden (blev|ble) ikke fundet|siden finnes ikke|sivua ei löytynyt|stránka nenalezena|az oldal nem található|sayfa bulunamadı|pagina nu a fost găsită|ページが見つかりません.{0,20}|找不到(页面|網頁|该页)|页面(不存在|未找到)|페이지를 찾을 수 없습니다',
    '((die|diese) )?(seite|beitrag|artikel) (wurde |konnte )?nicht gefunden( werden)?|nicht gefunden',
    "(la |cette )?page (non trouvée|introuvable)|cette page n[’']existe pas|contenu introuvable",
    '(la )?página no encontrada|no (se ha )?encontrad[ao]|no se encontró la página',
    '(la )?pagina non trovata|non trovat[ao]',
    '(de )?pagina (is )?niet gevonden|niet gevonden',
    '(nie znaleziono strony|strona nie (została znaleziona|istnieje)|nie znaleziono)',
    '(страница не (найдена|существует)|не найдено)',
    '(a )?página não (foi )?encontrada|não encontrad[ao]',
  ].join('|')})$`,
  'i',
);
/** Words to a visitor, not about such pages. */
export const NOT_FOUND_TEXT =
  /(the|this) (page|post|article|content)( that)? you([’']re| are| were|[’']ve)?( \w+){0,2} (looking|searching|requested)|(blog|post|page|article) has been (removed|deleted)|page not found|(this|the requested) (page|post|article|url) (does not exist|doesn[’']t exist|no longer exists|is no longer available|was not found|could not be found)|(can[’']?t|cannot|couldn[’']t|could not)( seem to)? find (the|that|this|your) (page|post|article)|nothing (was )?found (here|at this location)|(die|diese) (von ihnen )?(gewünschte |gesuchte |aufgerufene |angeforderte )?seite (existiert nicht|wurde nicht gefunden|konnte nicht gefunden|ist nicht mehr)|(cette|la) page (que vous (cherchez|recherchez|avez demandée)|n[’']existe (pas|plus)|demandée)|la página que (buscas|busca|está buscando|solicitaste)|la pagina (che stai cercando|cercata|richiesta) non|(deze|de) pagina (die (u|je) zoekt|bestaat niet|kon niet worden gevonden)|(strona, której szukasz|podana strona nie istnieje|szukana strona)|(запрошенная|запрашиваемая|такой) страниц[аы] не|страница, которую вы (ищете|искали)|a página que (você )?(está procurando|procura|solicitou)/i;

/** Titles of pages that a server or its owner shows in the place of all others. */
export const OUTAGE_TITLE =
  /^((this )?account (has been )?suspended|(this )?(site|website) (has been |is )?(suspended|disabled|under construction|(temporarily )?unavailable)|(site |website |scheduled |we are |we're )?(is )?(under |down for |in )?(scheduled )?maintenance( mode)?|coming soon|under construction|(we[’']ll|we will) be (right )?back( soon)?|be right back|wartungs(modus|arbeiten)|(site )?en maintenance|en mantenimiento|in manutenzione|in onderhoud|database error|(error )?50[02348].{0,40}|resource limit is reached|suspended domain|(website|site) is not available|bald wieder da|bandwidth limit exceeded|internal server error|bad gateway|service unavailable|index of \/.{0,60}|welcome to nginx|apache2 .{0,20}default page.{0,20}|default web site page|iis windows server|site not found)$/i;
export const OUTAGE_TEXT =
  /this account has been suspended|(down for|under(going)?|performing|carrying out) (some )?(scheduled |planned |routine )?maintenance|briefly unavailable for scheduled maintenance|error establishing a database connection|contact your hosting provider|wegen wartungsarbeiten|en mantenimiento|en cours de maintenance|in manutenzione|this site is currently (unavailable|disabled)|there has been a critical error on this website|no input file specified/i;

/** Hosts of pages that want a click first: to accept cookies, or to confirm an age. */
export const GATE_HOST = /^(consent|guce|cookies?|privacy|age-?verification)\./i;
export const GATE_TITLE =
  /^(before you continue.{0,60}|bevor sie .{0,40}(fortfahren|weitergehen)|avant d[’']accéder.{0,40}|antes de continuar.{0,40}|age (verification|check|gate|restricted)|verify your age|are you (over |at least )?(18|19|21)( or (over|older))?|(cookie|privacy|your) (consent|choices|wall))$/i;
export const GATE_TEXT =
  /(accept|agree|consent)\b[^.!?]{0,80} to (continue|access|read|enter|view)\b|(accept|agree) (all )?(cookies )?(and|&) (continue|close|enter)|akzeptieren und weiter|mit werbung weiterlesen|um (diese|die) (seite|website)[^.!?]{0,60}(stimmen|akzeptieren)|verify your age to|to (continue|access|read|enter|view)\b[^.!?]{0,80}\b(accept|agree|consent)\b|(are you|you must be|you are|i am|confirm)[^.!?]{0,30} (18|19|20|21|(of )?legal (drinking )?age)\b[^.!?]{0,40}|(bist du|sind sie|du musst|sie müssen)[^.!?]{0,30} (16|18)\b/i;
