import { ownCopy, remembered } from './name-table.ts';

/** What an element's class and id say of it, as bits. One name can say several things ("article-comments"). */
export const COMMENT = 1;
export const SHARE = 1 << 1;
export const RELATED = 1 << 2;
export const NEWSLETTER = 1 << 3;
export const ADVERT = 1 << 4;
export const NAVIGATION = 1 << 5;
export const SIDEBAR = 1 << 6;
export const FOOTER = 1 << 7;
export const AUTHOR = 1 << 8;
export const TAGS = 1 << 9;
export const CAPTION = 1 << 10;
export const CONSENT = 1 << 11;
export const PAYWALL = 1 << 12;
export const DATE = 1 << 13;
export const HEADER = 1 << 14;
export const OVERLAY = 1 << 15;
export const CONTENT = 1 << 16;
/** A name that content systems give to the article's text and nothing else. */
export const BODY_TEXT = 1 << 17;
export const TOOLS = 1 << 18;
export const SUMMARY = 1 << 19;
export const WIDGET = 1 << 20;
export const HIDE = 1 << 21;
export const BREADCRUMB = 1 << 22;
/** Announces an article: the standfirst of this one, or the box of another one. */
export const TEASER = 1 << 23;

/** `a|b` as whole words of a name whose words are parted by hyphens. */
const words = (alternatives: string): RegExp => new RegExp(`(?:^|[- ])(?:${alternatives})(?=[- ]|$)`);
const parts = (alternatives: string): RegExp => new RegExp(alternatives);

const RULES: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [
    COMMENT,
    parts(
      'comment(?!ary)|disqus|livefyre|kommentar|commento|(?:^|[- ])(?:respond|replies|reply|guestbook|shoutbox|fb-comments|cackle|hyvor|reacties|comentarios?|yorum|opiniones)(?=[- ]|$)',
    ),
  ],
  [
    SHARE,
    parts(
      '(?:^|[- ])(?:shar(?:e|es|ing|er|ed|ebar|eaholic|edaddy|ethis|ebuttons?)|social(?!-?(?:ist|policy))[a-z]*|addthis|addtoany|a2a|sociable|shariff|follow(?:-us|us)?|like-button|fb-like|tweet-?button|sns|teilen|partage[rz]?|compart[a-z]+|condividi|bookmarks?|getsocial|heateor|ssba|jp-sharing|whatsapp)(?=[- ]|$)',
    ),
  ],
  [
    RELATED,
    parts(
      'relat(?:ed|ion-articles)|recommend|recirc|outbrain|taboola|plista|nrelate|zergnet|trending|yarpp|linkwithin|(?:^|[- ])(?:more-(?:stories|news|from|articles|posts|in|on|about|like)|read-?(?:more|next|also)|see-?also|also-(?:like|read|interest)[a-z]*|you-may-also[a-z-]*|teasers?|popular|most-(?:read|viewed|popular|shared)|promo(?:s|ted|box|tion)?|similar|suggest(?:ed|ions?)|up-?next|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article|story)|post-nav(?:igation)?|nav-(?:links|previous|next|single)|latest(?:-news|-posts)?|headlines|mehr-zum-thema|weiterlesen|lire-aussi|a-lire|voir-aussi|relacionad[oa]s?|leggi-anche|correlati|lees-ook|czytaj|ilgili|terkait|baca-juga|linkbox|link-?list|further-reading|crosslinks?|topstories)(?=[- ]|$)',
    ),
  ],
  [
    NEWSLETTER,
    parts(
      'newsletter|(?:^|[- ])(?:nl-|e?mail-?signup|sign-?up|opt-?in|subscri(?:be|ption|ptions|bers?)(?:-[a-z]+)*|mailchimp|mc-embed|mc4wp|mailpoet|inscription|abonn[a-z]*|jetpack-subscri[a-z]*)(?=[- ]|$)',
    ),
  ],
  [
    ADVERT,
    parts(
      'advert(?!oria)|adsbygoogle|adsense|doubleclick|google-?ad|(?:^|[- ])(?:ad|ads|adv|advs|adbox|adblock|adslot|adunit|adspot|adcontainer|adwrapper|ad\\d+|dfp|gpt|mpu|leaderboard|skyscraper|billboard|banner|sponsor(?:ed|s|ing)?|promoted|werbung|anzeigen?|publicite|publicidad|pubblicita|reclame?|reklama?m?|iklan|inread|teads|native-?ad|affiliate|partner-?ads?|bannerad|rectangle|commercial)(?=[- ]|$)',
    ),
  ],
  [
    NAVIGATION,
    parts(
      '(?:^|[- ])(?:nav(?!y)[a-z]*|(?:sub|top|main|mega|side|foot|drop)?menu[a-z]*|pagination|pager|paging|paginat[a-z]*|page-?numbers|toolbar|skip-?(?:link|to)|sitemap|tablist|wp-pagenavi|site-?nav)(?=[- ]|$)',
    ),
  ],
  [TEASER, words('[a-z-]*teaser(?:-?text)?|intro|lead|standfirst|vorspann')],
  [BREADCRUMB, parts('bread-?crumb|brotkrume|you-are-here|kruimel')],
  [
    SIDEBAR,
    parts(
      'side-?bar(?!-?(?:layout|left|right|none))|(?:^|[- ])(?:right-?(?:rail|col|column)|left-?(?:rail|col)|rail|sidecol|marginal(?:ie|spalte)?|aside)(?=[- ]|$)',
    ),
  ],
  [WIDGET, words('widget[a-z]*|module|block-views|box-?(?:info|teaser)|infobox|factbox|info-?box|kasten')],
  [
    FOOTER,
    parts(
      '(?:^|[- ])(?:site-?|page-?|global-?|article-?|post-?|entry-?)?(?:foot|footer|fuss|colophon|copyright|imprint|impressum|disclaimer|legal|credits|postmeta|footer[a-z]*|site-bottom)(?=[- ]|$)',
    ),
  ],
  [
    AUTHOR,
    parts(
      '(?:^|[- ])(?:(?:post|article|entry|about|story)?-?authors?(?:-?(?:box|bio|info|card|name|profile|description|desc|details|meta|avatar))?|by-?line|bio|biography|vcard|writers?|contributors?|autor[a-z]*|auteur[a-z]*|avatar|gravatar|profile-?(?:card|box)|author[a-z]+)(?=[- ]|$)',
    ),
  ],
  [
    TAGS,
    parts(
      '(?:^|[- ])(?:(?:post|article|entry|content)-?)?(?:tags?(?:cloud|list|links?)?|taglist|keywords?|topics?|themen|categor(?:y|ies)(?:-links?)?|cat-links|rubrik|filed-?under|schlagwort[a-z]*|posted-in|meta(?:data|-?info|bar)?|post-?info|entry-?info|entry-?utility)(?=[- ]|$)',
    ),
  ],
  [
    CAPTION,
    parts(
      'caption|bildunterschrift|(?:^|[- ])(?:(?:photo|image|img|picture|pic|media|foto|bild)-?(?:credits?|source|copyright|by|text|info|desc(?:ription)?|legend|quelle|nachweis)|credits?-?(?:line|photo)?|legende?|didascalia|bijschrift|pie-?(?:de-)?foto|gallery(?:-[a-z]+)*|slide-?show[a-z]*|carousel[a-z]*|slick-[a-z]+|lightbox|swiper[a-z-]*|owl-carousel|galerie|bildergalerie|bu|img-?copy|thumbnails?)(?=[- ]|$)',
    ),
  ],
  [
    CONSENT,
    parts(
      'cookie|consent|gdpr|onetrust|usercentrics|didomi|sp-message|(?:^|[- ])(?:cmp|privacy(?:-[a-z]+)?|borlabs|cc-window|dsgvo|rgpd|quantcast)(?=[- ]|$)',
    ),
  ],
  [
    PAYWALL,
    parts(
      'pay-?wall|reg-?wall|piano|(?:^|[- ])(?:premium-?(?:box|offer|teaser|wall)|offer(?:s|-?box)?|tp-container|subscriber-only|metered?|gate|barrier|abo-?(?:box|teaser|hint)|paid-?content-?(?:box|teaser|offer)|plus-?(?:teaser|box))(?=[- ]|$)',
    ),
  ],
  [
    DATE,
    words(
      '(?:post|entry|article|publish(?:ed)?|pub|news)?-?(?:date[a-z]*|timestamp|time|datum|fecha|pubdate|published|updated?|posted-on|dateline|day|month|year)|posted|datetime',
    ),
  ],
  [
    HEADER,
    words(
      '(?:site|page|global|article|post|entry|story)?-?(?:head|header[a-z]*|masthead|title|headline|kicker|subtitle|teaser-?title|hero|intro-?head|topbar|top-?bar|branding|logo)',
    ),
  ],
  [
    OVERLAY,
    words(
      'modal[a-z]*|pop-?up[a-z]*|overlay[a-z]*|log-?in[a-z]*|sign-?in|register|toast|snackbar|tooltip|drawer|off-?canvas|dialog|interstitial|adblock-[a-z]+|alert[a-z]*|notice|notification[a-z]*|captcha',
    ),
  ],
  [
    TOOLS,
    words(
      '(?:article|post|page|story)?-?(?:tools?|actions?|buttons?|controls?|options|functions|icons?|print(?:er)?(?:-?(?:link|button|only|friendly))?|rating[a-z]*|vot(?:e|es|ing)|stars?|poll|quiz|survey|feedback|fontsize|font-?size|search[a-z]*|such[a-z]*|player|audio-?player|listen|tts|readspeaker[a-z-]*|rs-?skip|rsbtn[a-z]*|video(?:player|js)?[a-z-]*|jw-?player|map|donat(?:e|ion)[a-z]*|spenden|coupon|counter|views?count|reading-?time|jump-?link|cta|call-?to-?action|app-?(?:box|promo|banner|download)|loading|spinner|skip-?ad)',
    ),
  ],
  [
    SUMMARY,
    words(
      '(?:ai|ki|ia)-?(?:summary|resume|zusammenfassung|resumen|riassunto|samenvatting|overview)(?:-?box)?|(?:summary|resume|resumen|resumo|riassunto|zusammenfassung|samenvatting)-?(?:ai|ki|ia)(?:-?box)?|key-?(?:points|takeaways)|takeaways|tl-?dr|at-?a-?glance',
    ),
  ],
  [
    HIDE,
    words(
      'visually-?hidden|sr-only|screen-?reader(?:-text)?|noprint|no-print|element-invisible|assistive-text|u-hidden-visually',
    ),
  ],
  [
    BODY_TEXT,
    parts(
      '(?:article|entry|post|story|news|blog|page|single|node|detail)-{0,2}(?:body|content|text|texte|copy|inhalt)|articlebody|article-?main-?(?:body|content|text)|storytext|bodytext|body-?copy|fliesstext|cuerpo|corpo|artikel-?(?:text|inhalt|body)|texto-?(?:noticia|articulo)|field-name-body|contenu-?article|rich-?text|article-?paragraphs?',
    ),
  ],
  [
    CONTENT,
    parts(
      'article|artikel|articolo|articulo|artigo|body|content|contenu|inhalt|entry|hentry|main|(?:^|[- ])(?:post|page|text|blog|story|news|beitrag|single|noticia|prose|col-?main|primary)(?=[- ]|$)',
    ),
  ],
];

/** Words of which every name that a rule knows has one; most names have none and cost a single look. */
const STEMS =
  /ad|articol|articulo|artigo|artik|abo|author|auteur|autor|avatar|banner|barrier|beitrag|billboard|bio|body|bookmark|border|bottom|box|brand|bread|brotkrume|bu\b|bild|button|by-?line|caption|captcha|carousel|cat|cc-|cmp|coffee|col|comment|commerc|commento|compart|condivid|consent|conten|contribut|control|cookie|copy|corpo|correlat|coupon|counter|credit|crosslink|cta|cuerpo|czytaj|dat|day|detail|dialog|didascalia|didomi|disclaim|disqus|donat|drawer|dsgvo|element|entry|fact|fecha|feedback|filed|fliess|follow|font|foot|foto|function|further|fuss|galer|galler|gate|gdpr|getsocial|google|gpt|gravatar|guestbook|hcard|head|heateor|hentry|hero|highlight|hyvor|icon|iklan|ilgili|image|img|imprint|impressum|info|inhalt|inread|inscri|interstitial|intro|invisible|jp-|jump|jwplayer|jw-|kasten|kategor|key|komment|kruimel|latest|leaderboard|lead|lees|legal|legend|leggi|like|linkbox|link|lire|listen|lightbox|livefyre|load|log|mail|main|map|marginal|masthead|mc|media|mehr|menu|meta|meter|mod|month|more|most|mpu|native|nav|nelate|new|next|nl-|note|noti|nrelate|off|offer|onetrust|opinion|opt|option|outbrain|overlay|owl|page|pag|paid|paragraph|partage|partner|paywall|pay|photo|piano|pic|pie|plista|plus|player|poll|pop|post|premium|prev|primary|print|privacy|profil|promo|prose|pub|quantcast|quiz|rail|rating|react|read|recom|recirc|reclam|rectangle|regwall|reg|rekla|relacion|relat|replies|reply|respond|resum|rgpd|riassunto|rich|right|rs|rubrik|schlagwort|screen|search|see|share|sharing|shariff|shar|shout|sibling|side|sign|similar|single|sitemap|skip|skyscraper|slick|slide|slider|snackbar|sns|social|soci|sp-|spenden|spinner|spons|ssba|standfirst|star|story|sub|such|suggest|summary|survey|swiper|taboola|tab|tag|takeaway|teads|teas|teil|terkait|text|themen|thumb|time|title|tl|toast|toc|tool|tooltip|top|tp-|trend|tts|tweet|uc|up|usercentric|vcard|video|view|visual|voir|vorspann|vot|wall|weiter|werbung|whats|widget|wp-|writer|yarpp|year|yorum|you|zergnet|zusammen|assistive|noprint|adblock|a2a|addthis|addtoany|sr-|hidden/;

const byWord = new Map<string, number>();
const KNOWN_AT_MOST = 100_000;

/** The bits that an element's class or id, at `html[from, to)`, stands for; 0 where it is empty. */
export function nameBits(html: string, from: number, to: number): number {
  return to > from ? remembered(html, from, to, bitsOfWords) : 0;
}

function bitsOfWords(names: string): number {
  let bits = 0;
  let from = 0;
  const end = Math.min(names.length, 800);
  for (let at = 0; at <= end; at += 1) {
    if (at < end && names.charCodeAt(at) > 32) continue;
    if (at - from > 1) bits |= wordBits(names.slice(from, at));
    from = at + 1;
  }
  return bits;
}

/** Content systems list what a post has or belongs to ("has-post-thumbnail category-sport no-comments"): not what it is. */
const BELONGS = /^(?:has|with|no|is|not|tag|category|status|format|type|js|show|post-\d)(?:-|\d|$)/;

/**
 * The bits of one name. Remembered, for the names of a site repeat on all its pages; the memory is bounded and holds
 * copies, so that no page is kept alive by its names.
 */
function wordBits(word: string): number {
  const before = byWord.get(word);
  if (before !== undefined) return before;
  const name = (/[A-Z]/.test(word) ? word.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase() : word)
    .slice(0, 120)
    .replace(/[_:./]+/g, '-');
  let bits = 0;
  if (STEMS.test(name) && !BELONGS.test(name)) for (const [bit, pattern] of RULES) if (pattern.test(name)) bits |= bit;
  if (byWord.size >= KNOWN_AT_MOST) byWord.clear();
  byWord.set(ownCopy(word), bits);
  return bits;
}
