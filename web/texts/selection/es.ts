import type { SelectionTexts } from './type.ts';

export const es: SelectionTexts = {
  origin: 'Extranjera o nacional',
  origins: { foreign: 'sede en otro país', domestic: 'sede en el mismo país' },
  form: 'Nueva planta o ampliación',
  place: 'Ciudad, planta o región',
  home: 'País de la sede',
  source: 'Fuente',
  looked: 'Quién lo ha mirado',
  also: 'y también',
  amount: 'Importe (millones de euros)',
  jobs: 'Empleos prometidos',
  scopes: 'Recortes ya hechos',
  crossBorder: 'Transfronterizo, como fDi Markets',
  crossBorderNote:
    'Una aproximación: promesas con un inversor cuya sede se conoce y está en otro país. fDi Markets cuenta nuevas plantas y ampliaciones en el extranjero según sus propias reglas.',
  hundredJobs: '100 empleos o más, como el observatorio de Eurofound',
  hundredJobsNote:
    'Una aproximación: promesas de al menos 100 empleos. El observatorio de reestructuraciones de Eurofound cubre la Unión Europea y Noruega y cuenta según sus propias reglas.',
  cuts: 'Recortes de empleo publicados',
  cutsLead:
    'Artículos que informan de recortes de empleo de esta empresa, leídos por máquina. Figuran junto a las promesas y nunca se restan de ellas.',
  noOutlet: 'medio sin nombre',
  more: 'todos los formatos',
};
