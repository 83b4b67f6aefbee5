/** Common second halves of compounds with a firm's name. */
export const COMPOUND: Readonly<Record<string, RegExp>> = {
  de: /^(?:werk|werke|fabrik|aktie|aktien|tochter|manager|zentrale|projekt|gruppe|management|anleger|mutter|fabriken|standort|rechenzentrum|batteriefabrik|aufsichtsrat|betriebsrat|vorstand|mitarbeiter|investition|sprecherin|vertreter|vize|vorständin|finanzvorstand|pleite|krise|ansiedlung|cloud|konzernchef|deutschlandchef|gründer|plan|pläne|chefin|nutzer|kunden|modelle|autos|chips|insolvenz|baustelle)$/,
  nl: /^(?:fabriek|topman|topvrouw|baas|aandeel|vestiging|medewerkers|directie|bestuur|plan|complex|terrein|groep)$/,
};

/** Words that make a name that begins with a firm's another body's. */
export const ANOTHER: ReadonlySet<string> = new Set([
  'foundation',
  'fondation',
  'stiftung',
  'fundación',
  'fundação',
  'fondazione',
  'stichting',
  'fundacja',
  'vakfı',
  'yayasan',
  'museum',
  'university',
  'college',
  'family',
  'stadium',
  'arena',
]);
