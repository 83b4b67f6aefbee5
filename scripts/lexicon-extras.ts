/** What news writes and ICU does not know, for languages without a folder of their own: loan words, short forms, cents. */
export interface Extras {
  readonly scales?: Readonly<Record<string, number>>;
  readonly short?: Readonly<Record<string, number>>;
  /** Currency names beside ICU's, to an ISO code or a shared name (`src/language/shared-currencies.ts`). */
  readonly nouns?: Readonly<Record<string, string>>;
  /** The "and" between figures. */
  readonly and?: readonly string[];
  readonly minor?: Readonly<Record<string, number>>;
}

/** By language. */
export const EXTRAS: Readonly<Record<string, Extras>> = {
  sv: {
    and: ['och'],
    short: { mkr: 1e6, mdr: 1e9, mdkr: 1e9, mn: 1e6, milj: 1e6, 'milj.': 1e6, t: 1e3 },
    nouns: {
      kr: 'kr',
      dollar: '$',
      dollarn: '$',
      pund: '£',
      euro: 'EUR',
      yen: 'JPY',
      franc: 'franc',
      schweizerfranc: 'CHF',
      mark: 'DEM',
      'd-mark': 'DEM',
      kinesiska: 'CNY',
      sek: 'SEK',
      rand: 'ZAR',
      bitcoin: 'BTC',
      spänn: 'SEK',
    },
    minor: { öre: 0.01, cent: 0.01, pence: 0.01, penny: 0.01 },
  },
  hi: {
    and: ['और'],
    scales: { मिलियन: 1e6, मिलिअन: 1e6, बिलियन: 1e9, ट्रिलियन: 1e12, हजार: 1e3, करोड: 1e7, सौ: 100, अरब: 1e9 },
    nouns: {
      डॉलर: '$',
      'अमेरिकी डॉलर': 'USD',
      'यूएस डॉलर': 'USD',
      पाउंड: '£',
      'पाउंड स्टर्लिंग': 'GBP',
      यूरो: 'EUR',
      येन: 'JPY',
      युआन: 'CNY',
      रुपये: 'INR',
      रुपए: 'INR',
      रुपया: 'INR',
      रूपये: 'INR',
      रुपयों: 'INR',
      फ्रैंक: 'franc',
      फ़्रैंक: 'franc',
      'स्विस फ्रैंक': 'CHF',
      मार्क: 'DEM',
      वॉन: 'KRW',
      रूबल: 'RUB',
      पेसो: 'peso',
      'फ़िन्निश मार्का': 'FIM',
      मार्का: 'FIM',
      लीरा: 'lira',
      दीनार: 'dinar',
      दिरहम: 'dirham',
      रियाल: 'riyal',
      क्रोनर: 'kr',
      क्रोना: 'kr',
      क्रोन: 'kr',
      गिल्डर: 'NLG',
      'कनाडाई डॉलर': 'CAD',
      'ऑस्ट्रेलियन डॉलर': 'AUD',
      'हांगकांग डॉलर': 'HKD',
      शिलिंग: 'KES',
      बिटकॉइन: 'BTC',
      रैंड: 'ZAR',
    },
    minor: { सेंट: 0.01, सेंट्स: 0.01, पैसे: 0.01, पैसा: 0.01, पेंस: 0.01, पेनी: 0.01 },
  },
  ru: {
    short: { 'млн.': 1e6, 'млрд.': 1e9, 'тыс.': 1e3, 'трлн.': 1e12 },
    nouns: {
      руб: 'RUB',
      'руб.': 'RUB',
      рубль: 'RUB',
      доллар: '$',
      доллара: '$',
      долларов: '$',
      долл: '$',
      'долл.': '$',
      евро: 'EUR',
    },
    minor: { коп: 0.01, 'коп.': 0.01, копеек: 0.01, цент: 0.01, центов: 0.01 },
  },
  uk: {
    nouns: { грн: 'UAH', 'грн.': 'UAH', долар: '$', долари: '$', доларів: '$', долара: '$', євро: 'EUR' },
    minor: {},
  },
  cs: {
    nouns: { kč: 'CZK', korun: 'CZK', koruny: 'CZK', koruna: 'CZK', eur: 'EUR', dolarů: '$' },
    short: { 'mil.': 1e6, mld: 1e9 },
  },
  da: {
    nouns: { kr: 'kr', 'kr.': 'kr', euro: 'EUR', dollar: '$' },
    short: { 'mio.': 1e6, 'mia.': 1e9, mia: 1e9, mio: 1e6 },
  },
  nb: { nouns: { kr: 'kr', 'kr.': 'kr', euro: 'EUR', dollar: '$' }, short: { mrd: 1e9, mill: 1e6, 'mill.': 1e6 } },
  fi: {
    nouns: { euroa: 'EUR', euron: 'EUR', eurolla: 'EUR', dollaria: '$', dollarin: '$', kruunua: 'SEK' },
    scales: { miljoonan: 1e6, miljardin: 1e9 },
    short: { milj: 1e6, 'milj.': 1e6, mrd: 1e9, 'mrd.': 1e9 },
  },
  hu: {
    nouns: { ft: 'HUF', eurós: 'EUR', euró: 'EUR', euróval: 'EUR', dollár: '$', dolláros: '$', forintos: 'HUF' },
    scales: { milliárdos: 1e9, milliós: 1e6 },
  },
  ro: { nouns: { lei: 'RON', euro: 'EUR', dolari: '$' }, short: { mil: 1e6, 'mil.': 1e6, mld: 1e9, 'mld.': 1e9 } },
  vi: {
    nouns: { usd: 'USD', đô: '$', 'đô la': '$', đồng: 'VND', euro: 'EUR' },
    scales: { tỷ: 1e9, tỉ: 1e9, triệu: 1e6 },
  },
  el: { nouns: { ευρώ: 'EUR', δολάρια: '$', δολαρίων: '$' }, short: { 'δισ.': 1e9, 'εκατ.': 1e6 } },
  th: { nouns: { บาท: 'THB', ดอลลาร์: '$', เหรียญ: '$', ยูโร: 'EUR' } },
  he: { nouns: { שקל: 'ILS', שקלים: 'ILS', דולר: '$', דולרים: '$', יורו: 'EUR', אירו: 'EUR' } },
};
