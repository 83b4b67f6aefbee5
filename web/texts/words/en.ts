/** One text a language has for one count: keys of `Intl.PluralRules`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
  readonly many: string;
}

/** The closed lists of the model and the words that count, in English. */
export const words = {
  unknown: 'not said',
  unnamed: 'An unnamed investor',
  upTo: (x: string) => `up to ${x}`,
  atLeast: (x: string) => `at least ${x}`,
  about: (x: string) => `about ${x}`,
  plus: (x: string) => `${x}+`,
  range: (a: string, b: string) => `${a} to ${b}`,
  euros: (x: string) => `≈ ${x}`,
  rate: (rate: string, currency: string, month: string) => `at ${rate} ${currency} for one euro, average of ${month}`,
  provisional: 'provisional rate',
  reportedAs: (stage: string) => `reported ${stage}`,
  measured: {
    title: 'How right the reader is',
    lead: 'Least share (F1) that the tests hold the program to on articles that it was not trained on; a whole record is right only where investor, amount, jobs and place all are. The tests fail below these figures.',
    claim: 'claims',
    record: 'whole records',
    all: 'all languages',
  },
  badge: {
    machine: 'read by machine',
    person: 'checked by a person',
    contested: 'contested',
    inferred: 'inferred',
    sample: 'sample',
    doubtful: 'doubtful merge',
  },
  badgeHelp: {
    machine: 'A program read this value from the article; no person has checked it yet.',
    person: 'A person read the evidence and found it right.',
    contested: 'Somebody disputes this value; see the history.',
  },
  /** Plural names of currencies where the usual one is clumsy; by ISO 4217. */
  currencies: {} as Readonly<Record<string, string>>,
  jobs: { one: 'job', other: 'jobs', many: 'jobs' },
  jobKind: { created: 'created', kept: 'kept', construction: 'for construction' },
  counted: {
    pledges: { one: 'pledge', other: 'pledges', many: 'pledges' },
    articles: { one: 'article', other: 'articles', many: 'articles' },
    sources: { one: 'source', other: 'sources', many: 'sources' },
    projects: { one: 'project', other: 'projects', many: 'projects' },
    claims: { one: 'claim', other: 'claims', many: 'claims' },
    companies: { one: 'company', other: 'companies', many: 'companies' },
    countries: { one: 'country', other: 'countries', many: 'countries' },
    months: { one: 'month', other: 'months', many: 'months' },
  },
  stage: {
    considered: 'considered',
    announced: 'announced',
    approved: 'approved',
    underway: 'under way',
    operational: 'operating',
    delayed: 'delayed',
    reduced: 'reduced',
    increased: 'increased',
    cancelled: 'cancelled',
  },
  verdict: {
    kept: 'kept',
    'opened-unverified': 'opened, figures unverified',
    late: 'late',
    reduced: 'reduced',
    cancelled: 'cancelled',
    'not-yet-due': 'not yet due',
    'no-date': 'no date promised',
  },
  form: { new: 'new site', expansion: 'expansion', both: 'new site and expansion', unknown: 'not said' },
  type: { pledge: 'pledge', total: 'headline total' },
  activity: {
    'data-centre': 'data centres',
    semiconductors: 'semiconductors',
    batteries: 'batteries',
    automotive: 'cars and vehicles',
    aerospace: 'aerospace',
    pharma: 'medicines',
    chemicals: 'chemicals',
    metals: 'metals',
    food: 'food and drink',
    logistics: 'logistics',
    retail: 'retail',
    'software-ai': 'software and AI',
    telecoms: 'telecoms',
    finance: 'finance',
    electricity: 'electricity',
    'oil-gas': 'oil and gas',
    hydrogen: 'hydrogen',
    mining: 'mining',
    transport: 'transport',
    construction: 'construction',
    tourism: 'tourism',
    'consumer-goods': 'consumer goods',
    machinery: 'machinery',
    recycling: 'recycling',
    research: 'research',
    other: 'other or mixed',
  },
  slot: {
    investors: 'Investor',
    amount: 'Amount',
    jobs: 'Jobs',
    projects: 'Projects',
    places: 'Place',
    activity: 'Sector',
    form: 'New site or expansion',
    horizon: 'By when',
    announced: 'Announced',
    saidBy: 'According to',
    occasion: 'Summit or programme',
    stage: 'Stage',
    previously: 'Said before',
    type: 'Kind',
  },
  money: {
    revenue: 'revenue',
    profit: 'profit',
    valuation: 'market value',
    acquisition: 'a takeover',
    subsidy: 'public money',
    loan: 'a loan',
    fine: 'a fine',
    'funding-round': 'a funding round',
    budget: 'a public budget',
    trade: 'trade or an order',
    market: 'the size of a market',
    conversion: 'the same amount in another currency',
    part: 'a share of a pledge',
    cost: 'a cost',
    other: 'another sum',
  },
  headcount: {
    workforce: 'people already employed',
    layoff: 'job cuts',
    indirect: 'indirect jobs',
    sector: 'jobs of a whole sector',
    other: 'another headcount',
  },
};

export type Words = typeof words;

/** What the sentence of a promise is put together from; each part written out, empty where it is not known. */
export interface PromiseParts {
  readonly who: string;
  /** True where several promise. */
  readonly many: boolean;
  readonly what: string;
  readonly purpose: string;
  readonly where: string;
  readonly due: string;
  /** True where it was promised and is off. */
  readonly past: boolean;
}

/** The same for a headline total. */
export interface TotalParts {
  readonly what: string;
  readonly projects: string;
  readonly where: string;
  readonly occasion: string;
}
