import { programLanguage, type ProgramLanguage } from '../definitions/program-languages.ts'

/** The sentences of this room, by language; names in braces are filled in. */
export const CASE_WORDS = {
  forbidden: {
    en: 'You may not do this',
    it: 'Non è consentito',
    ar: 'هذا غير مسموح لك',
    ro: 'Nu aveți voie să faceți acest lucru',
    es: 'No puedes hacer esto',
    hy: 'Դուք դրա իրավունքը չունեք',
  },
  'not-now': {
    en: 'This cannot be done now',
    it: 'Ora non è possibile',
    ar: 'لا يمكن ذلك الآن',
    ro: 'Acum nu este posibil',
    es: 'Ahora no es posible',
    hy: 'Հիմա դա հնարավոր չէ',
  },
  stale: {
    en: 'The case has gone on',
    it: 'Il caso è andato avanti',
    ar: 'تقدّمت الحالة',
    ro: 'Cazul a mers mai departe',
    es: 'El caso ha avanzado',
    hy: 'Դեպքն առաջ է գնացել',
  },
  invalid: {
    en: 'Some answers need another look',
    it: 'Alcune risposte vanno riviste',
    ar: 'بعض الإجابات تحتاج إلى مراجعة',
    ro: 'Unele răspunsuri trebuie revăzute',
    es: 'Hay respuestas que revisar',
    hy: 'Որոշ պատասխաններ պետք է վերանայել',
  },
  unknown: {
    en: 'There is no such act',
    it: 'Questa azione non esiste',
    ar: 'لا يوجد إجراء كهذا',
    ro: 'Această acțiune nu există',
    es: 'Esta acción no existe',
    hy: 'Այսպիսի գործողություն չկա',
  },

  unknownAct: {
    en: 'Nothing called “{act}” can be done with cases here. Load the page again: the definitions may have changed.',
    it: 'Qui con i casi non si può fare nulla che si chiami «{act}». Ricarica la pagina: le definizioni potrebbero essere cambiate.',
    ar: 'لا يوجد هنا إجراء باسم «{act}». أعيدوا تحميل الصفحة فقد تكون التعريفات تغيّرت.',
    ro: 'Aici nu există nicio acțiune numită „{act}”. Reîncărcați pagina: este posibil ca definițiile să se fi schimbat.',
    es: 'Aquí no hay ninguna acción que se llame «{act}». Vuelve a cargar la página: puede que las definiciones hayan cambiado.',
    hy: 'Այստեղ «{act}» անունով գործողություն չկա։ Վերաբեռնեք էջը. սահմանումները գուցե փոխվել են։',
  },
  goneOn: {
    en: 'Somebody has added to the case since you opened it: it is at entry {found}, you saw {seen}. Load it again; what you typed can stay.',
    it: 'Qualcuno ha aggiunto qualcosa al caso da quando lo hai aperto: è alla voce {found}, tu vedevi la {seen}. Ricaricalo; ciò che hai scritto può restare.',
    ar: 'أضاف أحدهم إلى الحالة منذ فتحتموها: هي عند القيد {found} وأنتم رأيتم {seen}. أعيدوا تحميلها، ويمكن أن يبقى ما كتبتموه.',
    ro: 'Cineva a adăugat ceva la caz de când l-ați deschis: este la înregistrarea {found}, iar la dumneavoastră era {seen}. Reîncărcați-l; ce ați scris poate rămâne.',
    es: 'Alguien ha añadido algo al caso desde que lo abriste: va por la anotación {found} y tú veías la {seen}. Vuelve a cargarlo; lo que has escrito puede quedarse.',
    hy: 'Ձեր բացելուց հետո ինչ-որ մեկը լրացում է արել դեպքում. վերջին գրառումը {found}-ն է, իսկ դուք տեսել եք {seen}-ը։ Վերաբեռնեք այն. ձեր գրածը կարող է մնալ։',
  },
  answersToMend: {
    en: 'Answers to look at again: {count}. Each has its reason beside it.',
    it: 'Risposte da rivedere: {count}. Accanto a ciascuna c’è il motivo.',
    ar: 'إجابات تحتاج إلى مراجعة: {count}. السبب مذكور بجانب كل منها.',
    ro: 'Răspunsuri de revăzut: {count}. Motivul este scris lângă fiecare.',
    es: 'Respuestas por revisar: {count}. Junto a cada una está el motivo.',
    hy: 'Վերանայման ենթակա պատասխաններ՝ {count}։ Պատճառը նշված է յուրաքանչյուրի կողքին։',
  },
  workerCannotCarry: {
    en: 'The case cannot be given to this person: choose somebody whose role carries cases and whose territory has the household.',
    it: 'Il caso non può essere affidato a questa persona: scegli chi ha un ruolo che segue i casi e un territorio che comprende il nucleo.',
    ar: 'لا يمكن إسناد الحالة إلى هذا الشخص: اختاروا من يتولى دوره الحالات وتشمل منطقته الأسرة.',
    ro: 'Cazul nu poate fi repartizat acestei persoane: alegeți pe cineva al cărui rol lucrează cu cazuri și al cărui teritoriu cuprinde gospodăria.',
    es: 'El caso no se puede asignar a esta persona: elige a alguien cuyo rol lleve casos y cuyo territorio incluya el hogar.',
    hy: 'Դեպքը հնարավոր չէ հանձնել այս անձին. ընտրեք մեկին, որի դերը դեպքեր է վարում, և որի տարածքում է տնային տնտեսությունը։',
  },
  alreadyTheirs: {
    en: '{name} has the case already: choose somebody else.',
    it: '{name} segue già il caso: scegli un’altra persona.',
    ar: 'الحالة لدى {name} بالفعل: اختاروا شخصًا آخر.',
    ro: '{name} are deja cazul: alegeți altă persoană.',
    es: '{name} ya lleva el caso: elige a otra persona.',
    hy: '{name}. դեպքն արդեն այս անձինն է, ընտրեք մեկ ուրիշին։',
  },
  unknownPath: {
    en: 'This path is not among those that can be chosen: choose one of the list.',
    it: 'Questo percorso non è tra quelli che si possono scegliere: scegline uno dell’elenco.',
    ar: 'هذا المسار ليس ضمن المسارات المتاحة: اختاروا واحدًا من القائمة.',
    ro: 'Acest parcurs nu este printre cele care pot fi alese: alegeți unul din listă.',
    es: 'Este itinerario no está entre los que se pueden elegir: elige uno de la lista.',
    hy: 'Այս ուղին ընտրելիների մեջ չէ. ընտրեք ցանկից։',
  },
  reasonNeeded: {
    en: 'You choose another path than “{recommended}”, which is recommended: say why.',
    it: 'Hai scelto un percorso diverso da «{recommended}», quello raccomandato: scrivi perché.',
    ar: 'اخترتم مسارًا غير «{recommended}» الموصى به: اذكروا السبب.',
    ro: 'Ați ales alt parcurs decât cel recomandat, „{recommended}”: spuneți de ce.',
    es: 'Has elegido un itinerario distinto del recomendado, «{recommended}»: explica por qué.',
    hy: 'Դուք ընտրել եք ոչ թե առաջարկված ուղին («{recommended}»), այլ մեկ ուրիշը. նշեք պատճառը։',
  },
  noPlan: {
    en: 'There is no plan to sign yet: write it first.',
    it: 'Non c’è ancora un piano da firmare: prima scrivilo.',
    ar: 'لا توجد خطة للتوقيع بعد: اكتبوها أولًا.',
    ro: 'Nu există încă un plan de semnat: întâi întocmiți-l.',
    es: 'Todavía no hay un plan que firmar: primero redáctalo.',
    hy: 'Ստորագրելու ծրագիր դեռ չկա. նախ կազմեք այն։',
  },
  noRegistrar: {
    en: 'This role does not register households: ask somebody at the front office.',
    it: 'Questo ruolo non registra i nuclei: rivolgiti allo sportello.',
    ar: 'هذا الدور لا يسجّل الأسر: اطلبوا ذلك من مكتب الاستقبال.',
    ro: 'Acest rol nu înregistrează gospodării: adresați-vă ghișeului.',
    es: 'Este rol no registra hogares: pídelo en ventanilla.',
    hy: 'Այս դերը տնային տնտեսություններ չի գրանցում. դիմեք ընդունարան։',
  },
  noMembers: {
    en: 'A household has at least one person: add who lives there, with a name and a date of birth.',
    it: 'Un nucleo ha almeno una persona: aggiungi chi ne fa parte, con nome e data di nascita.',
    ar: 'في الأسرة شخص واحد على الأقل: أضيفوا أفرادها مع الاسم وتاريخ الميلاد.',
    ro: 'O gospodărie are cel puțin o persoană: adăugați cine face parte din ea, cu nume și data nașterii.',
    es: 'Un hogar tiene al menos una persona: añade a quienes viven en él, con nombre y fecha de nacimiento.',
    hy: 'Տնային տնտեսությունն ունի առնվազն մեկ անդամ. ավելացրեք անդամներին՝ անունով և ծննդյան ամսաթվով։',
  },
  notRecognised: {
    en: 'Nobody of the record belongs to this household: none of the tax codes is the same.',
    it: 'Nessuno dei presenti nella pratica appartiene a questo nucleo: nessun codice fiscale coincide.',
    ar: 'لا أحد في السجل ينتمي إلى هذه الأسرة: لا يتطابق أي رقم ضريبي.',
    ro: 'Nimeni din dosar nu face parte din această gospodărie: niciun cod fiscal nu coincide.',
    es: 'Nadie del expediente pertenece a este hogar: no coincide ningún número fiscal.',
    hy: 'Գործում նշվածներից ոչ ոք այս տնային տնտեսությունից չէ. հարկային համարներից ոչ մեկը չի համընկնում։',
  },
} as const satisfies Record<string, Record<ProgramLanguage, string>>

export type CaseWord = keyof typeof CASE_WORDS

/** A sentence of this room in a language, with the names filled in. */
export function caseWords(word: CaseWord, language: string, names: Readonly<Record<string, string | number>> = {}): string {
  return CASE_WORDS[word][programLanguage(language)].replace(/\{(\w+)\}/g, (_, name: string) => String(names[name] ?? ''))
}
