/** Companies: the list, its names in running text, and the matcher of names. */
export { foldCompanyName } from './fold.ts';
export { companyAt, companyFolded, companyNamed, longestNameFrom } from './gazetteer.ts';
export { bareWords, coreWords } from './legal.ts';
export { COMPANY_COLUMNS, type Company, companies, companyOf, familyOf, parseCompany } from './list.ts';
export { type CompanyMatch, matchCompany, sameCompany, sameFamily } from './match.ts';
