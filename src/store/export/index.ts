/** The register handed out: formats for spreadsheets, maps, data frames, investigators and other Pledgebooks. */
export { DIVISION } from './classes.ts';
export { EXPORT_FILES, EXPORT_FORMATS, type ExportAsk, type ExportFormat, exportRegister } from './export.ts';
export { type FtmEntity, ftmEntities } from './ftm.ts';
export { COLUMNS, citation } from './rows.ts';
