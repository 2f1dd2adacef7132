import { textIn } from '../definitions/text.ts'

/** The sentences of this room, by language: a title, and what is the matter and the way out. {what} stands for a name. */
const WORDS = {
  'unknown-pack': {
    en: ['There is no such pack', 'No pack is called "{what}". Go back to the start page and choose one.'],
    it: ['Configurazione inesistente', 'Nessuna configurazione si chiama "{what}". Tornate alla pagina iniziale e sceglietene una.'],
    ar: ['لا توجد هذه الحزمة', 'لا توجد حزمة باسم "{what}". عودوا إلى صفحة البداية واختاروا واحدة.'],
  },
  'no-configuration': {
    en: ['The definitions have errors', 'The definitions of "{what}" have never been without errors since the program started. Mend what the list of problems names.'],
    it: ['Le definizioni contengono errori', 'Le definizioni di "{what}" contengono errori da quando il programma è partito. Correggete ciò che indica l\'elenco dei problemi.'],
    ar: ['في التعريفات أخطاء', 'تعريفات "{what}" لم تخلُ من الأخطاء منذ بدء البرنامج. أصلحوا ما تذكره قائمة المشكلات.'],
  },
  'no-session': {
    en: ['Nobody has signed in', 'Choose a person to work as, then try again.'],
    it: ['Nessuno ha effettuato l\'accesso', 'Scegliete con quale persona lavorare, poi riprovate.'],
    ar: ['لم يسجّل أحد الدخول', 'اختاروا شخصًا للعمل باسمه ثم حاولوا من جديد.'],
  },
  'unknown-persona': {
    en: ['There is no such person', 'Nobody here has the id "{what}". Choose one of the people of the pack.'],
    it: ['Persona inesistente', 'Nessuno qui ha l\'identificativo "{what}". Scegliete una delle persone della configurazione.'],
    ar: ['لا يوجد هذا الشخص', 'لا أحد هنا بالمعرّف "{what}". اختاروا أحد أشخاص الحزمة.'],
  },
  'unknown-case': {
    en: ['This case is not there', 'There is no such case, or your role does not see it. Go back to the worklist.'],
    it: ['Caso non disponibile', 'Il caso non esiste o il vostro ruolo non lo vede. Tornate all\'elenco di lavoro.'],
    ar: ['هذه الحالة غير متاحة', 'الحالة غير موجودة أو أن دوركم لا يراها. عودوا إلى قائمة العمل.'],
  },
  'unknown-act': {
    en: ['There is no such act', 'Nothing that can be done with a case is called "{what}". Open the case again.'],
    it: ['Azione inesistente', 'Nessuna azione su un caso si chiama "{what}". Riaprite il caso.'],
    ar: ['لا يوجد هذا الإجراء', 'لا يوجد إجراء على الحالة باسم "{what}". افتحوا الحالة من جديد.'],
  },
  'unknown-document': {
    en: ['There is no such document', 'No document that your role makes is called "{what}". Open the case again.'],
    it: ['Documento inesistente', 'Nessun documento del vostro ruolo si chiama "{what}". Riaprite il caso.'],
    ar: ['لا يوجد هذا المستند', 'لا يوجد مستند يُعدّه دوركم باسم "{what}". افتحوا الحالة من جديد.'],
  },
  'unknown-form': {
    en: ['This version is not there', 'No answers were ever given to this version of "{what}".'],
    it: ['Versione non disponibile', 'Nessuno ha mai risposto a questa versione di "{what}".'],
    ar: ['هذا الإصدار غير متاح', 'لم تُعطَ أي إجابات على هذا الإصدار من "{what}".'],
  },
  'unknown-route': {
    en: ['There is nothing at this address', 'The program has no "{what}". What it has is described at /api/openapi.json.'],
    it: ['A questo indirizzo non c\'è nulla', 'Il programma non ha "{what}". Ciò che ha è descritto in /api/openapi.json.'],
    ar: ['لا شيء في هذا العنوان', 'ليس في البرنامج "{what}". ما فيه موصوف في ‎/api/openapi.json.'],
  },
  'wrong-method': {
    en: ['Not in this way', 'This address does not take {what}.'],
    it: ['Non in questo modo', 'Questo indirizzo non accetta {what}.'],
    ar: ['ليس بهذه الطريقة', 'هذا العنوان لا يقبل {what}.'],
  },
  'wrong-address': {
    en: ['The address cannot be read', 'A percent sign in an address must be followed by two hexadecimal digits.'],
    it: ['L\'indirizzo non è leggibile', 'In un indirizzo il segno di percento va seguito da due cifre esadecimali.'],
    ar: ['تعذّرت قراءة العنوان', 'يجب أن تتبع علامة النسبة المئوية في العنوان خانتان ست عشريتان.'],
  },
  'not-for-role': {
    en: ['Your role does not do this', 'This is for people whose role {what}. Choose another person, or ask one of them.'],
    it: ['Il vostro ruolo non lo prevede', 'È riservato a chi ha un ruolo che {what}. Scegliete un\'altra persona o chiedete a una di loro.'],
    ar: ['دوركم لا يقوم بهذا', 'هذا لمن دوره {what}. اختاروا شخصًا آخر أو اطلبوا ذلك منه.'],
  },
  'wrong-intake': {
    en: ['Nobody opens a case in this way', '{what}'],
    it: ['I casi non si aprono in questo modo', '{what}'],
    ar: ['لا تُفتح الحالات بهذه الطريقة', '{what}'],
  },
  'known-household': {
    en: ['This household is known already', 'Somebody of it belongs to case {what}. Go on with that case, or mend the tax code.'],
    it: ['Questo nucleo è già noto', 'Uno dei suoi componenti appartiene al caso {what}. Proseguite con quel caso o correggete il codice fiscale.'],
    ar: ['هذه الأسرة معروفة', 'أحد أفرادها ينتمي إلى الحالة {what}. تابعوا تلك الحالة أو صحّحوا الرقم الضريبي.'],
  },
  'nothing-to-deliver': {
    en: ['Everything has been delivered', 'The sending programme has no more households. Remove the database to begin again.'],
    it: ['È stato inviato tutto', 'Il programma mittente non ha altri nuclei. Eliminate il database per ricominciare.'],
    ar: ['سُلّم كل شيء', 'لم يبقَ لدى البرنامج المرسل أي أسرة. احذفوا قاعدة البيانات للبدء من جديد.'],
  },
  stale: {
    en: ['The case has gone on', 'Somebody else has added to this case since you opened it. Reload it; what you typed is kept.'],
    it: ['Il caso è andato avanti', 'Qualcun altro ha aggiunto qualcosa al caso dopo che lo avete aperto. Ricaricatelo; ciò che avete scritto resta.'],
    ar: ['تقدّمت الحالة', 'أضاف شخص آخر إلى هذه الحالة بعد أن فتحتموها. أعيدوا تحميلها؛ ما كتبتموه محفوظ.'],
  },
  invalid: {
    en: ['The request is not as it should be', 'What was sent does not have the form this address takes: {what}.'],
    it: ['La richiesta non è corretta', 'Ciò che è stato inviato non ha la forma prevista: {what}.'],
    ar: ['الطلب ليس كما ينبغي', 'ما أُرسل ليس بالشكل الذي يقبله هذا العنوان: {what}.'],
  },
  'not-json': {
    en: ['The request cannot be read', 'What was sent is not valid JSON: {what}.'],
    it: ['La richiesta non è leggibile', 'Ciò che è stato inviato non è JSON valido: {what}.'],
    ar: ['تعذّرت قراءة الطلب', 'ما أُرسل ليس JSON صالحًا: {what}.'],
  },
  'wrong-type': {
    en: ['The request is of another type', 'Send JSON in UTF-8, with the content type application/json.'],
    it: ['La richiesta è di un altro tipo', 'Inviate JSON in UTF-8, con tipo di contenuto application/json.'],
    ar: ['الطلب من نوع آخر', 'أرسلوا JSON بترميز UTF-8 مع نوع المحتوى application/json.'],
  },
  'too-large': {
    en: ['The request is too large', 'A request may have 1 MB. Leave out what is not needed, or send it in parts.'],
    it: ['La richiesta è troppo grande', 'Una richiesta può avere al massimo 1 MB. Togliete ciò che non serve o inviate in più parti.'],
    ar: ['الطلب كبير جدًا', 'الحد الأقصى للطلب 1 ميغابايت. احذفوا ما لا يلزم أو أرسلوه على أجزاء.'],
  },
  'forbidden-key': {
    en: ['The request has a name that is not allowed', 'No answer may be called "{what}".'],
    it: ['La richiesta contiene un nome non ammesso', 'Nessuna risposta può chiamarsi "{what}".'],
    ar: ['في الطلب اسم غير مسموح', 'لا يجوز أن تُسمّى أي إجابة "{what}".'],
  },
  'too-deep': {
    en: ['The request is nested too deeply', 'Answers stand in sections and rows, at most {what} levels deep.'],
    it: ['La richiesta è troppo annidata', 'Le risposte stanno in sezioni e righe, al massimo su {what} livelli.'],
    ar: ['الطلب متداخل أكثر من اللازم', 'الإجابات في أقسام وصفوف، بعمق {what} مستويات على الأكثر.'],
  },
  'foreign-page': {
    en: ['Another site has sent this', 'Only pages of this program may write to it. Open it at its own address.'],
    it: ['Richiesta inviata da un altro sito', 'Solo le pagine di questo programma possono scrivere. Apritelo al suo indirizzo.'],
    ar: ['أرسل هذا موقعٌ آخر', 'لا يكتب في هذا البرنامج إلا صفحاته. افتحوه من عنوانه.'],
  },
  'store-failure': {
    en: ['The database does not take it', '{what}'],
    it: ['Il database non risponde', '{what}'],
    ar: ['قاعدة البيانات لا تستجيب', '{what}'],
  },
  'not-built': {
    en: ['The pages are not built', 'Stop the program and start it again with npm start, which builds them.'],
    it: ['Le pagine non sono state costruite', 'Fermate il programma e riavviatelo con npm start, che le costruisce.'],
    ar: ['لم تُبنَ الصفحات', 'أوقفوا البرنامج وأعيدوا تشغيله بالأمر npm start الذي يبنيها.'],
  },
  failure: {
    en: ['The program has made a mistake', 'It is written down in the log as {what}. Nothing of this request was stored; try again.'],
    it: ['Errore del programma', 'È annotato nel registro come {what}. Nulla di questa richiesta è stato salvato; riprovate.'],
    ar: ['أخطأ البرنامج', 'سُجّل الخطأ برقم {what}. لم يُحفظ شيء من هذا الطلب؛ حاولوا من جديد.'],
  },
} as const satisfies Record<string, Record<'en' | 'it' | 'ar', readonly [title: string, detail: string]>>

/** What a role must be for a route, as it completes the sentence of not-for-role. */
const DUTIES = {
  inbox: { en: 'sees the inbox', it: 'vede gli arrivi', ar: 'يرى الوارد' },
  registers: { en: 'registers households', it: 'registra i nuclei', ar: 'يسجّل الأسر' },
  figures: { en: 'sees figures', it: 'vede i dati aggregati', ar: 'يرى الأرقام' },
  framework: { en: 'moves the three switches', it: 'imposta le tre scelte', ar: 'يحرّك المفاتيح الثلاثة' },
  tab: { en: 'sees the cases of others', it: 'vede i casi degli altri', ar: 'يرى حالات الآخرين' },
  cases: { en: 'sees cases', it: 'vede i casi', ar: 'يرى الحالات' },
} as const

export type RefusalKind = keyof typeof WORDS
/** What a role is given by name; cases stands for seeing any. */
export type Duty = Exclude<keyof typeof DUTIES, 'tab'>

/** Title and sentence of a refusal in a language. */
export function refusalWords(kind: RefusalKind, language: string, what: string): { title: string; detail: string } {
  const [title, detail] = WORDS[kind][languageOf(language)]
  return { title, detail: detail.replace('{what}', () => what) }
}

/** What somebody must be allowed to do, as the end of a sentence. */
export function dutyWords(duty: keyof typeof DUTIES, language: string): string {
  return textIn(DUTIES[duty], language)
}

function languageOf(language: string): 'en' | 'it' | 'ar' {
  const base = language.split('-')[0]
  return base === 'it' || base === 'ar' ? base : 'en'
}
