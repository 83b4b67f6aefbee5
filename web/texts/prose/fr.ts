import type { Proses } from './type.ts';

export const fr: Proses = {
  about: {
    title: 'À propos de Pledgebook',
    lead: 'Pledgebook lit l’actualité des investissements annoncés et en tient le registre.',
    sections: [
      {
        id: 'why',
        heading: 'Pourquoi',
        body: [
          'Chaque jour, des entreprises et des gouvernements annoncent des milliards et des milliers d’emplois. Ces chiffres sont répétés, traduits, mêlés au chiffre d’affaires et aux subventions, annoncés de nouveau un an plus tard, réduits, reportés, abandonnés. Pledgebook garde chaque promesse, les mots dans lesquels elle a été faite, et ce qu’elle est devenue.',
        ],
      },
      {
        id: 'trust',
        heading: 'Ce sur quoi vous pouvez compter',
        body: [
          '- Aucun chiffre sans sa citation : chaque valeur est accompagnée des mots de l’article dont elle vient.',
          '- Une supposition n’est jamais présentée comme un fait : les valeurs déduites ou converties le disent.',
          '- Chaque valeur dit qui l’a regardée : lue par une machine, vérifiée par une personne, ou contestée.',
          '- Les désaccords sont montrés côte à côte, pas moyennés.',
          '- Pas de cookies pour les lecteurs, pas de pistage, aucune requête vers un autre site.',
        ],
      },
      {
        id: 'own',
        heading: 'Commencer votre registre',
        body: [
          'Le registre d’exemple est tenu à part du vôtre et ne s’y mêle jamais. Un registre vide, le vôtre, s’ouvre ainsi :',
          '    npm start -- --empty',
          'Collez ensuite un texte sous « Lire un texte » et gardez-le, ou ajoutez des fichiers en ligne de commande :',
          '    npm run --silent pledgebook -- add article.html',
        ],
      },
    ],
  },
  method: {
    title: 'Méthode',
    lead: 'Comment les articles deviennent des promesses, et comment on les compte.',
    sections: [
      {
        id: 'reading',
        heading: 'Lire',
        body: [
          'Un programme lit chaque article et relève ce qu’il affirme : selon quelqu’un, un investisseur engage de l’argent ou des emplois en un lieu. Chaque somme et chaque effectif du texte reçoit un rôle ; ceux qui ne sont pas des promesses (chiffre d’affaires, argent public, rachats, suppressions d’emplois…) figurent sur la page de l’article avec ce qui en a décidé.',
          'Les dates relatives (« jeudi ») sont calculées d’après le jour de l’article. Quand ce jour est inconnu, il est déduit du texte et marqué comme tel, ou laissé inconnu.',
        ],
      },
      {
        id: 'matching',
        heading: 'La même promesse ?',
        body: [
          'Les affirmations de plusieurs articles sont réunies quand l’investisseur, le lieu, le secteur, le montant et le moment sont compatibles. Un rapprochement incertain reste incertain et visible. Des éditeurs peuvent réunir et séparer ; leurs décisions survivent à toute relecture.',
        ],
      },
      {
        id: 'in-force',
        heading: 'Le chiffre en vigueur',
        body: [
          'Le montant d’une promesse est celui de son dernier engagement (annonce, relèvement, réduction) selon la date de l’événement et non celle de l’article. Le rappel tardif d’un ancien chiffre ne change rien. Des chiffres rivaux pour un même événement élargissent la fourchette.',
        ],
      },
      {
        id: 'sums',
        heading: 'Les sommes sont des fourchettes',
        body: [
          'La borne basse compte les minimums (« jusqu’à » n’ajoute rien) et une seule fois les doublons incertains. La borne haute compte les maximums (une borne ouverte ajoute le chiffre dit et porte « et plus ») et les doublons incertains à part. Les parts d’une promesse plus large ne s’y ajoutent jamais. L’inconnu reste inconnu et se compte comme tel.',
        ],
      },
      {
        id: 'money',
        heading: 'L’argent',
        body: [
          'Le montant et la devise d’origine sont gardés. Chaque événement est converti au taux moyen de son mois publié par la Banque centrale européenne ; le taux et le mois sont indiqués, et un taux non définitif est dit provisoire. Les prix sont courants.',
        ],
      },
      {
        id: 'kept',
        heading: 'Tenue ou non',
        body: [
          'Tenue : en service à l’échéance et, quand les résultats sont connus, au moins 90 % de la promesse basse d’argent et d’emplois, jugés séparément. En service sans résultats connus : ouvert, chiffres non vérifiés. Seules les promesses échues comptent dans une part tenue. Le silence n’est jamais compté comme un abandon.',
          'Un mauvais mot (abandonné, réduit, retardé) que personne n’a vérifié se lit « annoncé comme… », avec le titre, la date et la citation.',
        ],
      },
      {
        id: 'changes',
        heading: 'Changements de méthode',
        body: [
          'Ce qui a changé dans la lecture, le rapprochement et le décompte, du plus récent au plus ancien.',
          '- 23 novembre 2026 : les citations des pages de promesses, de l’API et des exports sont limitées au dixième de chaque article.',
          '- 23 novembre 2026 : le silence compte aussi les mois où des sources du pays et de la langue ont été suivies sans panne, et pas seulement les mois avec un article.',
          '- 22 novembre 2026 : les promesses se distinguent en étrangères ou nationales, par les sièges connus seulement ; un siège inconnu ne compte ni pour l’un ni pour l’autre.',
          '- 22 novembre 2026 : le total annoncé pour une région n’est comparé qu’aux promesses de cette région ; auparavant, des promesses nationales lui étaient opposées.',
          '- 22 novembre 2026 : un site présenté comme partie d’un plan plus large du même jour en est une partie ; auparavant, les deux s’additionnaient.',
          '- 22 novembre 2026 : de plusieurs dates d’annonce également anciennes, la plus exacte est affichée.',
          '- 22 novembre 2026 : première version de la méthode.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossaire',
    lead: 'Les mots de ces pages.',
    sections: [
      {
        id: 'pledge',
        heading: 'Promesse',
        body: [
          'Un engagement d’argent ou d’emplois d’un investisseur en un lieu : les affirmations de plusieurs articles, réunies.',
        ],
      },
      {
        id: 'claim',
        heading: 'Affirmation',
        body: [
          'Ce que dit un article : selon quelqu’un, un investisseur engage de l’argent ou des emplois en un lieu.',
        ],
      },
      {
        id: 'total',
        heading: 'Total affiché',
        body: [
          'Une affirmation qui additionne les promesses de plusieurs investisseurs : « 15 milliards pour 56 projets ». Jamais ajoutée aux promesses une à une.',
        ],
      },
      {
        id: 'occasion',
        heading: 'Sommet ou programme',
        body: ['Un événement, une visite ou un programme où des promesses sont annoncées.'],
      },
      { id: 'sector', heading: 'Secteur', body: ['De quoi s’occupe un projet ; un mot par projet.'] },
      {
        id: 'form',
        heading: 'Nouveau site ou extension',
        body: ['Si l’argent crée un site ou agrandit un site existant.'],
      },
      {
        id: 'stage',
        heading: 'Étape',
        body: [
          'Où en est un engagement : à l’étude, annoncé, approuvé, en cours, en service, retardé, réduit, augmenté, abandonné.',
        ],
      },
      {
        id: 'in-force',
        heading: 'En vigueur',
        body: [
          'Le chiffre du dernier engagement selon sa propre date ; c’est lui que prennent les listes et les sommes.',
        ],
      },
      {
        id: 'machine',
        heading: 'Lu par une machine',
        body: ['Un programme a lu la valeur dans l’article ; personne ne l’a encore vérifiée.'],
      },
      {
        id: 'checked',
        heading: 'Vérifié par une personne',
        body: ['Une personne a lu la source et l’a trouvée juste.'],
      },
      { id: 'contested', heading: 'Contesté', body: ['Quelqu’un conteste la valeur.'] },
      { id: 'inferred', heading: 'Déduit', body: ['Calculé, et non dit par une source.'] },
      {
        id: 'silence',
        heading: 'Silence',
        body: [
          'Aucune nouvelle trouvée pendant un temps où des sources de ce pays et de cette langue étaient lues. Une absence de nouvelles, pas un signe d’échec.',
        ],
      },
    ],
  },
  data: {
    title: 'Données',
    lead: 'Emportez le registre : chaque liste et chaque promesse est aussi une donnée.',
    sections: [
      {
        id: 'exports',
        heading: 'Exports',
        body: [
          'Tout le registre, ou toute sélection faite dans la liste des promesses (ajoutez ses filtres à l’adresse) :',
          '- CSV, une ligne par promesse : /api/v1/export?format=csv',
          '- XLSX, une ligne par affirmation avec ses citations : /api/v1/export?format=xlsx',
          '- NDJSON, une promesse par ligne avec ses affirmations et son historique : /api/v1/export?format=ndjson',
          '- GeoJSON, un point par lieu : /api/v1/export?format=geojson',
          '- Parquet, une ligne par affirmation : /api/v1/export?format=parquet',
          '- FollowTheMoney, des entités pour les enquêtes : /api/v1/export?format=ftm',
          'Les citations sont limitées à 300 caractères et au dixième de chaque article. Les journaux avec les textes entiers, dont un registre se restaure, sont réservés aux éditeurs : format=register, ou en ligne de commande :',
          '    npm run --silent pledgebook -- export -f register -o register.ndjson',
        ],
      },
      {
        id: 'api',
        heading: 'API',
        body: [
          'L’API est décrite en OpenAPI 3.1 : /api/v1/openapi.json',
          '- /api/v1/pledges liste les promesses ; les filtres sont ceux de la page.',
          '- /api/v1/pledges/{id} est une promesse, /api/v1/articles/{id}/reading un article tel que lu.',
          'Les listes avancent par curseur : passez la valeur de « next » comme « cursor ». Les erreurs suivent la RFC 9457 (problem+json).',
        ],
      },
      {
        id: 'licence',
        heading: 'Licence',
        body: [
          'Données : Creative Commons Attribution 4.0 (CC BY 4.0), hors citations, dont les mots appartiennent à leurs auteurs. Les enregistrements du registre d’exemple portent « sample: true ».',
        ],
      },
    ],
  },
};
