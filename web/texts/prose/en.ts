import type { Proses } from './type.ts';

export const en: Proses = {
  about: {
    title: 'About Pledgebook',
    lead: 'Pledgebook reads news about announced investment and keeps the book on it.',
    sections: [
      {
        id: 'why',
        heading: 'Why',
        body: [
          'Companies and governments announce billions and thousands of jobs every day. The figures are repeated, translated, mixed with revenue and subsidies, announced again a year later, cut, postponed and dropped. Pledgebook keeps each promise, the words it was made in, and what became of it.',
        ],
      },
      {
        id: 'trust',
        heading: 'What you can trust',
        body: [
          '- No figure without its quote: each value stands beside the words of the article that it came from.',
          '- A guess is never shown as a fact: inferred and converted values say so.',
          '- Each value says who looked at it: read by machine, checked by a person, or contested.',
          '- Disagreement is shown side by side and not averaged.',
          '- No cookies for readers, no tracking, and no request to any other host.',
        ],
      },
      {
        id: 'own',
        heading: 'Start your own register',
        body: [
          'The sample register is kept apart from yours and is never mixed with it. An empty register of your own opens with:',
          '    npm start -- --empty',
          'Then paste a text under “Read a text” and keep it, or add files from the command line:',
          '    npm run --silent pledgebook -- add article.html',
        ],
      },
    ],
  },
  method: {
    title: 'Method',
    lead: 'How articles become pledges, and how pledges are counted.',
    sections: [
      {
        id: 'reading',
        heading: 'Reading',
        body: [
          'A program reads each article and notes claims: according to somebody, an investor commits money or jobs to a place. Every amount and headcount in the text is given a role; those that are no promise (revenue, public money, takeovers, job cuts …) are listed on the article’s page with what decided it.',
          'Relative dates (“on Thursday”) are resolved against the article’s day. Where that day is unknown it is worked out from the text and marked inferred, or left unknown.',
        ],
      },
      {
        id: 'matching',
        heading: 'Same pledge?',
        body: [
          'Claims of several articles are put together where investor, place, sector, amount and time are compatible. A doubtful merge stays doubtful and visible. Editors can merge and split; their decisions survive every re-reading.',
        ],
      },
      {
        id: 'in-force',
        heading: 'The figure in force',
        body: [
          'A pledge’s amount is that of its latest commitment (announcement, raise, cut) by the event’s own date, not the article’s. A later recap of an older figure changes nothing. Rival figures of one event widen the range.',
        ],
      },
      {
        id: 'sums',
        heading: 'Sums are ranges',
        body: [
          'The low end counts lower bounds (“up to” adds nothing) and doubtful doubles once. The high end counts upper bounds (an open end adds its stated figure and is shown with “+”) and doubtful doubles apart. Parts of a larger pledge are never added to it. Unknown stays unknown and is counted as such.',
        ],
      },
      {
        id: 'money',
        heading: 'Money',
        body: [
          'The original amount and currency are kept. Each event converts at its own month’s average rate of the European Central Bank; rate and month are shown, and a rate that is not final is marked provisional. Prices are current.',
        ],
      },
      {
        id: 'kept',
        heading: 'Kept or not',
        body: [
          'Kept: operating by the due date and, where outcomes are known, at least 90 % of the low promise of money and of jobs, each judged apart. Operating without known outcomes: opened, figures unverified. Only pledges past due count in a share kept. Silence is never counted as cancelled.',
          'A bad word (cancelled, reduced, delayed) that no person has checked reads “reported …” with its outlet, date and quote.',
        ],
      },
      {
        id: 'changes',
        heading: 'Changes of the method',
        body: [
          'What was changed in how articles are read, matched and counted, newest first.',
          '- 23 November 2026: quotes on pledge pages, in the API and in exports are cut to a tenth of each article.',
          '- 23 November 2026: silence counts months in which sources of the country and language were watched without a fault, too, and not only months with an article.',
          '- 22 November 2026: pledges can be told apart as foreign or domestic, by known head offices alone; an unknown one counts as neither.',
          '- 22 November 2026: a headline for a region is set against pledges of that region alone; before, national pledges were set against it.',
          '- 22 November 2026: a site that is told as part of a wider plan of the same day counts as a part of it; before, both were added up.',
          '- 22 November 2026: of several dates of an announcement equally early, the most exact one is shown.',
          '- 22 November 2026: first version of the method.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossary',
    lead: 'The words used on these pages.',
    sections: [
      {
        id: 'pledge',
        heading: 'Pledge',
        body: [
          'One commitment of money or jobs by an investor to a place: the claims of many articles about it, put together.',
        ],
      },
      {
        id: 'claim',
        heading: 'Claim',
        body: ['What one article says: according to somebody, an investor commits money or jobs to a place.'],
      },
      {
        id: 'total',
        heading: 'Headline total',
        body: [
          'A claim that adds up many investors’ pledges: “15 billion for 56 projects”. Never added to single pledges.',
        ],
      },
      {
        id: 'occasion',
        heading: 'Summit or programme',
        body: ['An event, visit or programme at which pledges are announced.'],
      },
      { id: 'sector', heading: 'Sector', body: ['What a project is about, one word a project.'] },
      {
        id: 'form',
        heading: 'New site or expansion',
        body: ['Whether the money builds a new site or adds to one that exists.'],
      },
      {
        id: 'stage',
        heading: 'Stage',
        body: [
          'Where a commitment stands: considered, announced, approved, under way, operating, delayed, reduced, increased, cancelled.',
        ],
      },
      {
        id: 'in-force',
        heading: 'In force',
        body: ['The figure of the latest commitment by its own date; what lists and sums use.'],
      },
      {
        id: 'machine',
        heading: 'Read by machine',
        body: ['A program read the value from the article; no person has checked it yet.'],
      },
      { id: 'checked', heading: 'Checked by a person', body: ['A person read the evidence and found it right.'] },
      { id: 'contested', heading: 'Contested', body: ['Somebody disputes the value.'] },
      { id: 'inferred', heading: 'Inferred', body: ['Worked out and not told by a source.'] },
      {
        id: 'silence',
        heading: 'Silence',
        body: [
          'No news found for a time in which sources of that country and language were read. An absence of news, not a sign of failure.',
        ],
      },
    ],
  },
  data: {
    title: 'Data',
    lead: 'Take the register along: every list and every pledge is also data.',
    sections: [
      {
        id: 'exports',
        heading: 'Exports',
        body: [
          'The whole register, or any selection made on the list of pledges (add its filters to the address):',
          '- CSV, one row a pledge: /api/v1/export?format=csv',
          '- XLSX, one row a claim with its quotes: /api/v1/export?format=xlsx',
          '- NDJSON, one pledge a line with its claims and history: /api/v1/export?format=ndjson',
          '- GeoJSON, one point a place: /api/v1/export?format=geojson',
          '- Parquet, one row a claim: /api/v1/export?format=parquet',
          '- FollowTheMoney, entities for investigators: /api/v1/export?format=ftm',
          'Quotes are cut to 300 characters and to a tenth of each article. The logs with whole texts, from which a register can be restored, are for editors: format=register, or on the command line:',
          '    npm run --silent pledgebook -- export -f register -o register.ndjson',
        ],
      },
      {
        id: 'api',
        heading: 'API',
        body: [
          'The API is described by OpenAPI 3.1: /api/v1/openapi.json',
          '- /api/v1/pledges lists pledges; the filters are those of the list page.',
          '- /api/v1/pledges/{id} is one pledge, /api/v1/articles/{id}/reading an article as read.',
          'Lists are paged by cursor: pass the value of “next” as “cursor”. Errors follow RFC 9457 (problem+json).',
        ],
      },
      {
        id: 'licence',
        heading: 'Licence',
        body: [
          'Data: Creative Commons Attribution 4.0 (CC BY 4.0), quotes excepted: their words belong to their authors. Records of the sample register carry “sample: true”.',
        ],
      },
    ],
  },
};
