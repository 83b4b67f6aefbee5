import type { Proses } from './type.ts';

export const es: Proses = {
  about: {
    title: 'Acerca de Pledgebook',
    lead: 'Pledgebook lee las noticias sobre inversiones anunciadas y lleva su registro.',
    sections: [
      {
        id: 'why',
        heading: 'Para qué',
        body: [
          'Empresas y gobiernos anuncian cada día miles de millones y miles de empleos. Las cifras se repiten, se traducen, se mezclan con ingresos y subvenciones, se anuncian de nuevo un año después, se recortan, se aplazan y se abandonan. Pledgebook guarda cada promesa, las palabras con que se hizo y lo que fue de ella.',
        ],
      },
      {
        id: 'trust',
        heading: 'En qué puede confiar',
        body: [
          '- Ninguna cifra sin su cita: cada valor está junto a las palabras del artículo del que procede.',
          '- Una suposición nunca se muestra como un hecho: los valores deducidos o convertidos lo dicen.',
          '- Cada valor dice quién lo miró: leído por una máquina, comprobado por una persona o discutido.',
          '- Los desacuerdos se muestran uno al lado del otro, sin promediar.',
          '- Sin cookies para los lectores, sin rastreo, sin peticiones a otros servidores.',
        ],
      },
      {
        id: 'own',
        heading: 'Empezar su propio registro',
        body: [
          'El registro de ejemplo está aparte del suyo y nunca se mezcla con él. Uno vacío, el suyo, se abre así:',
          '    npm start -- --empty',
          'Después pegue un texto en «Leer un texto» y guárdelo, o añada archivos desde la línea de órdenes:',
          '    npm run --silent pledgebook -- add article.html',
        ],
      },
    ],
  },
  method: {
    title: 'Método',
    lead: 'Cómo los artículos se convierten en promesas, y cómo se cuentan.',
    sections: [
      {
        id: 'reading',
        heading: 'Leer',
        body: [
          'Un programa lee cada artículo y anota lo que afirma: según alguien, un inversor compromete dinero o empleos en un lugar. Cada suma y cada número de personas recibe un papel; lo que no es una promesa (ingresos, dinero público, compras, despidos…) figura en la página del artículo con lo que lo decidió.',
          'Las fechas relativas («el jueves») se calculan desde el día del artículo. Si ese día no se conoce, se deduce del texto y se marca, o queda sin conocer.',
        ],
      },
      {
        id: 'matching',
        heading: '¿La misma promesa?',
        body: [
          'Las afirmaciones de varios artículos se unen cuando inversor, lugar, sector, importe y momento son compatibles. Una unión dudosa sigue siendo dudosa y visible. Los editores pueden unir y separar; sus decisiones sobreviven a toda relectura.',
        ],
      },
      {
        id: 'in-force',
        heading: 'La cifra vigente',
        body: [
          'El importe de una promesa es el de su último compromiso (anuncio, aumento, recorte) según la fecha del hecho, no la del artículo. Un repaso posterior de una cifra antigua no cambia nada. Las cifras rivales de un mismo hecho ensanchan el intervalo.',
        ],
      },
      {
        id: 'sums',
        heading: 'Las sumas son intervalos',
        body: [
          'El extremo bajo cuenta los mínimos («hasta» no suma nada) y los duplicados dudosos una vez. El extremo alto cuenta los máximos (un extremo abierto suma la cifra dicha y lleva «o más») y los duplicados dudosos aparte. Las partes de una promesa mayor nunca se le suman. Lo desconocido sigue siéndolo y se cuenta como tal.',
        ],
      },
      {
        id: 'money',
        heading: 'Dinero',
        body: [
          'Se conservan el importe y la moneda originales. Cada hecho se convierte al cambio medio de su propio mes según el Banco Central Europeo; se muestran cambio y mes, y un cambio no definitivo se llama provisional. Los precios son corrientes.',
        ],
      },
      {
        id: 'kept',
        heading: 'Cumplida o no',
        body: [
          'Cumplida: en funcionamiento en la fecha prometida y, si se conocen los resultados, al menos el 90 % de la promesa baja de dinero y de empleos, juzgados por separado. En funcionamiento sin resultados conocidos: abierto, cifras sin verificar. Solo las promesas vencidas cuentan en una proporción. El silencio nunca cuenta como cancelación.',
          'Una mala palabra (cancelado, reducido, retrasado) que nadie ha comprobado se lee «según se publica…», con el medio, el día y la cita.',
        ],
      },
      {
        id: 'changes',
        heading: 'Cambios del método',
        body: [
          'Lo que cambió en la lectura, el emparejamiento y el recuento, lo más reciente primero.',
          '- 23 de noviembre de 2026: las citas de las páginas de promesas, de la API y de las exportaciones se cortan a la décima parte de cada artículo.',
          '- 23 de noviembre de 2026: el silencio cuenta también los meses en que se siguieron sin fallos fuentes del país y del idioma, y no solo los meses con un artículo.',
          '- 22 de noviembre de 2026: las promesas se distinguen en extranjeras o nacionales, solo por sedes conocidas; una sede desconocida no cuenta como ninguna de las dos.',
          '- 22 de noviembre de 2026: el total de una región se compara solo con promesas de esa región; antes se le oponían promesas nacionales.',
          '- 22 de noviembre de 2026: una planta anunciada como parte de un plan mayor del mismo día cuenta como parte de él; antes se sumaban ambas.',
          '- 22 de noviembre de 2026: de varias fechas de anuncio igual de tempranas se muestra la más exacta.',
          '- 22 de noviembre de 2026: primera versión del método.',
        ],
      },
    ],
  },
  glossary: {
    title: 'Glosario',
    lead: 'Las palabras de estas páginas.',
    sections: [
      {
        id: 'pledge',
        heading: 'Promesa',
        body: [
          'Un compromiso de dinero o empleos de un inversor con un lugar: las afirmaciones de muchos artículos, unidas.',
        ],
      },
      {
        id: 'claim',
        heading: 'Afirmación',
        body: ['Lo que dice un artículo: según alguien, un inversor compromete dinero o empleos en un lugar.'],
      },
      {
        id: 'total',
        heading: 'Total anunciado',
        body: [
          'Una afirmación que suma las promesas de muchos inversores: «15 000 millones para 56 proyectos». Nunca se suma a las promesas sueltas.',
        ],
      },
      {
        id: 'occasion',
        heading: 'Cumbre o programa',
        body: ['Un acto, una visita o un programa en que se anuncian promesas.'],
      },
      { id: 'sector', heading: 'Sector', body: ['De qué trata un proyecto, una palabra por proyecto.'] },
      {
        id: 'form',
        heading: 'Sede nueva o ampliación',
        body: ['Si el dinero crea una sede nueva o amplía una que ya existe.'],
      },
      {
        id: 'stage',
        heading: 'Fase',
        body: [
          'Dónde está un compromiso: en estudio, anunciado, aprobado, en marcha, en funcionamiento, retrasado, reducido, ampliado, cancelado.',
        ],
      },
      {
        id: 'in-force',
        heading: 'Vigente',
        body: ['La cifra del último compromiso según su propia fecha; es la que usan listas y sumas.'],
      },
      {
        id: 'machine',
        heading: 'Leído por una máquina',
        body: ['Un programa leyó el valor en el artículo; nadie lo ha comprobado todavía.'],
      },
      {
        id: 'checked',
        heading: 'Comprobado por una persona',
        body: ['Una persona leyó la prueba y la dio por buena.'],
      },
      { id: 'contested', heading: 'Discutido', body: ['Alguien discute este valor del registro.'] },
      { id: 'inferred', heading: 'Deducido', body: ['Calculado, y no dicho por una fuente.'] },
      {
        id: 'silence',
        heading: 'Silencio',
        body: [
          'Ninguna noticia en un tiempo en que se leyeron fuentes de ese país y esa lengua. Una falta de noticias, no una señal de fracaso.',
        ],
      },
    ],
  },
  data: {
    title: 'Datos',
    lead: 'Llévese el registro: cada lista y cada promesa son también datos.',
    sections: [
      {
        id: 'exports',
        heading: 'Exportaciones',
        body: [
          'Todo el registro, o cualquier selección hecha en la lista de promesas (añada sus filtros a la dirección):',
          '- CSV, una fila por promesa: /api/v1/export?format=csv',
          '- XLSX, una fila por afirmación con sus citas: /api/v1/export?format=xlsx',
          '- NDJSON, una promesa por línea con sus afirmaciones e historial: /api/v1/export?format=ndjson',
          '- GeoJSON, un punto por lugar: /api/v1/export?format=geojson',
          '- Parquet, una fila por afirmación: /api/v1/export?format=parquet',
          '- FollowTheMoney, entidades para investigar: /api/v1/export?format=ftm',
          'Las citas se cortan a 300 caracteres y a la décima parte de cada artículo. Los registros con los textos enteros, con los que se restaura todo, son para editores: format=register, o en la línea de órdenes:',
          '    npm run --silent pledgebook -- export -f register -o register.ndjson',
        ],
      },
      {
        id: 'api',
        heading: 'API',
        body: [
          'La API está descrita en OpenAPI 3.1: /api/v1/openapi.json',
          '- /api/v1/pledges lista promesas; los filtros son los de la página.',
          '- /api/v1/pledges/{id} es una promesa, /api/v1/articles/{id}/reading un artículo tal como se leyó.',
          'Las listas avanzan por cursor: pase el valor de «next» como «cursor». Los errores siguen la RFC 9457 (problem+json).',
        ],
      },
      {
        id: 'licence',
        heading: 'Licencia',
        body: [
          'Datos: Creative Commons Atribución 4.0 (CC BY 4.0), salvo las citas, cuyas palabras son de sus autores. Los datos del registro de ejemplo llevan «sample: true».',
        ],
      },
    ],
  },
};
