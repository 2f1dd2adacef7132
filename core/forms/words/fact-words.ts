import { programLanguage, type ProgramLanguage } from '../../definitions/program-languages.ts'

type Words = Readonly<Record<ProgramLanguage, string>>

/** What a printed form calls the facts of a case whose values it can write, and the age of a person. */
const FACTS = {
  age: { en: 'the age', it: 'l’età', ar: 'العمر', ro: 'vârsta', es: 'la edad', hy: 'տարիքը' },
  minors: { en: 'the number of minors', it: 'il numero di minori', ar: 'عدد القاصرين', ro: 'numărul de minori', es: 'el número de menores', hy: 'անչափահասների թիվը' },
  adults: { en: 'the number of adults', it: 'il numero di adulti', ar: 'عدد البالغين', ro: 'numărul de adulți', es: 'el número de adultos', hy: 'չափահասների թիվը' },
  'household.size': {
    en: 'the number of people in the household', it: 'il numero di persone nel nucleo', ar: 'عدد أفراد الأسرة',
    ro: 'numărul de persoane din gospodărie', es: 'el número de personas del hogar', hy: 'տնային տնտեսության անդամների թիվը',
  },
  meetings_held: {
    en: 'the number of meetings held', it: 'il numero di incontri tenuti', ar: 'عدد اللقاءات المعقودة',
    ro: 'numărul de întâlniri ținute', es: 'el número de reuniones celebradas', hy: 'կայացած հանդիպումների թիվը',
  },
  days_in_phase: {
    en: 'the number of days in this phase', it: 'il numero di giorni in questa fase', ar: 'عدد الأيام في هذه المرحلة',
    ro: 'numărul de zile în această fază', es: 'el número de días en esta fase', hy: 'այս փուլում օրերի թիվը',
  },
  today: { en: 'today’s date', it: 'la data di oggi', ar: 'تاريخ اليوم', ro: 'data de astăzi', es: 'la fecha de hoy', hy: 'այսօրվա ամսաթիվը' },
  path: { en: 'the path chosen', it: 'il percorso scelto', ar: 'المسار المختار', ro: 'parcursul ales', es: 'la vía elegida', hy: 'ընտրված ուղին' },
  recommended_path: {
    en: 'the recommended path', it: 'il percorso raccomandato', ar: 'المسار الموصى به', ro: 'parcursul recomandat', es: 'la vía recomendada', hy: 'առաջարկված ուղին',
  },
} as const satisfies Record<string, Words>

const ROWS = {
  members: {
    en: 'people in the household', it: 'persone nel nucleo', ar: 'أشخاص في الأسرة',
    ro: 'persoane în gospodărie', es: 'personas en el hogar', hy: 'մարդիկ տնային տնտեսությունում',
  },
  commitments: { en: 'commitments in the plan', it: 'impegni nel progetto', ar: 'التزامات في الخطة', ro: 'angajamente în plan', es: 'compromisos en el plan', hy: 'պարտավորություններ ծրագրում' },
  results: { en: 'expected results in the plan', it: 'risultati attesi nel progetto', ar: 'نتائج متوقعة في الخطة', ro: 'rezultate așteptate în plan', es: 'resultados esperados en el plan', hy: 'սպասվող արդյունքներ ծրագրում' },
} as const satisfies Record<string, Words>

export function isFact(name: string): name is keyof typeof FACTS {
  return Object.hasOwn(FACTS, name)
}

/** What a fact is called, in the language asked for or else in English. */
export function factWords(language: string, fact: keyof typeof FACTS): string {
  return FACTS[fact][programLanguage(language)]
}

/** What the rows of a fact are called; the commitments and results of the plan also where they are read section by section. */
export function factRowsWords(language: string, path: readonly string[]): string | undefined {
  const [first = '', ...rest] = path
  const name = first === 'plan' ? rest.at(-1) ?? '' : first
  if (first !== 'plan' && rest.length > 0) return undefined
  return isRows(name) && !(first === 'plan' && name === 'members') ? ROWS[name][programLanguage(language)] : undefined
}

function isRows(name: string): name is keyof typeof ROWS {
  return Object.hasOwn(ROWS, name)
}
