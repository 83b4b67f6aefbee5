/** Companies: the list, its names in running text, and the matcher of names. */
export { foldName } from './fold.ts';
export { companyAt, companyNamed, longestNameFrom } from './gazetteer.ts';
export { COMPANY_COLUMNS, type Company, companies, companyOf, familyOf, parseCompany } from './list.ts';
