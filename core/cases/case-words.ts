import { textIn } from '../definitions/text.ts'

/** The sentences of this room, by language; names in braces are filled in. */
const WORDS = {
  forbidden: { en: 'You may not do this', it: 'Non è consentito', ar: 'هذا غير مسموح لك' },
  'not-now': { en: 'This cannot be done now', it: 'Ora non è possibile', ar: 'لا يمكن ذلك الآن' },
  stale: { en: 'The case has gone on', it: 'Il caso è andato avanti', ar: 'تقدّمت الحالة' },
  invalid: { en: 'Some answers need another look', it: 'Alcune risposte vanno riviste', ar: 'بعض الإجابات تحتاج إلى مراجعة' },
  unknown: { en: 'There is no such act', it: 'Questa azione non esiste', ar: 'لا يوجد إجراء كهذا' },

  unknownAct: {
    en: 'Nothing called “{act}” can be done with cases here. Load the page again: the definitions may have changed.',
    it: 'Qui con i casi non si può fare nulla che si chiami «{act}». Ricaricate la pagina: le definizioni potrebbero essere cambiate.',
    ar: 'لا يوجد هنا إجراء باسم «{act}». أعيدوا تحميل الصفحة فقد تكون التعريفات تغيّرت.',
  },
  goneOn: {
    en: 'Somebody has added to the case since you opened it: it is at entry {found}, you saw {seen}. Load it again; what you typed can stay.',
    it: 'Qualcuno ha aggiunto qualcosa al caso da quando lo avete aperto: è alla voce {found}, voi vedevate la {seen}. Ricaricatelo; ciò che avete scritto può restare.',
    ar: 'أضاف أحدهم إلى الحالة منذ فتحتموها: هي عند القيد {found} وأنتم رأيتم {seen}. أعيدوا تحميلها، ويمكن أن يبقى ما كتبتموه.',
  },
  answersToMend: {
    en: 'Answers to look at again: {count}. Each has its reason beside it.',
    it: 'Risposte da rivedere: {count}. Accanto a ciascuna c’è il motivo.',
    ar: 'إجابات تحتاج إلى مراجعة: {count}. السبب مذكور بجانب كل منها.',
  },
  workerCannotCarry: {
    en: 'The case cannot be given to this person: choose somebody whose role carries cases and whose territory has the household.',
    it: 'Il caso non può essere affidato a questa persona: scegliete chi ha un ruolo che segue i casi e un territorio che comprende il nucleo.',
    ar: 'لا يمكن إسناد الحالة إلى هذا الشخص: اختاروا من يتولى دوره الحالات وتشمل منطقته الأسرة.',
  },
  alreadyTheirs: {
    en: '{name} has the case already: choose somebody else.',
    it: '{name} segue già il caso: scegliete un’altra persona.',
    ar: 'الحالة لدى {name} بالفعل: اختاروا شخصًا آخر.',
  },
  unknownPath: {
    en: 'This path is not among those that can be chosen: choose one of the list.',
    it: 'Questo percorso non è tra quelli che si possono scegliere: sceglietene uno dell’elenco.',
    ar: 'هذا المسار ليس ضمن المسارات المتاحة: اختاروا واحدًا من القائمة.',
  },
  reasonNeeded: {
    en: 'You choose another path than “{recommended}”, which is recommended: say why.',
    it: 'Scegliete un percorso diverso da «{recommended}», quello raccomandato: dite perché.',
    ar: 'اخترتم مسارًا غير «{recommended}» الموصى به: اذكروا السبب.',
  },
  noPlan: {
    en: 'There is no plan to sign yet: write it first.',
    it: 'Non c’è ancora un piano da firmare: prima scrivetelo.',
    ar: 'لا توجد خطة للتوقيع بعد: اكتبوها أولًا.',
  },
  noRegistrar: {
    en: 'This role does not register households: ask somebody at the front office.',
    it: 'Questo ruolo non registra i nuclei: rivolgetevi allo sportello.',
    ar: 'هذا الدور لا يسجّل الأسر: اطلبوا ذلك من مكتب الاستقبال.',
  },
  noMembers: {
    en: 'A household has at least one person: add who lives there, with a name and a date of birth.',
    it: 'Un nucleo ha almeno una persona: aggiungete chi ne fa parte, con nome e data di nascita.',
    ar: 'في الأسرة شخص واحد على الأقل: أضيفوا أفرادها مع الاسم وتاريخ الميلاد.',
  },
  notRecognised: {
    en: 'Nobody of the record belongs to this household: none of the tax codes is the same.',
    it: 'Nessuno dei presenti nella pratica appartiene a questo nucleo: nessun codice fiscale coincide.',
    ar: 'لا أحد في السجل ينتمي إلى هذه الأسرة: لا يتطابق أي رقم ضريبي.',
  },
} as const satisfies Record<string, Record<'en' | 'it' | 'ar', string>>

export type CaseWord = keyof typeof WORDS

/** A sentence of this room in a language, with the names filled in. */
export function caseWords(word: CaseWord, language: string, names: Readonly<Record<string, string | number>> = {}): string {
  return textIn(WORDS[word], language).replace(/\{(\w+)\}/g, (_, name: string) => String(names[name] ?? ''))
}
