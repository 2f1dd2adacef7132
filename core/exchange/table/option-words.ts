const BLANK = /_{2,}|\.{4,}|…{2,}|…\s*$/
const SPECIFY = /[(\[,،:;–-]\s*¿?(?:please |se prega di |por favor |vă rugăm |يرجى )?(?:specify|state|describe|explain|which|what|how|why|who|where|specificare|precisare|indicare|quale|quali|perché|especif\p{L}+|indi(?:que|car)|cu[aá]l|por qué|specifica[tț]i|preciza[tț]i|care|de ce|նշ\p{L}+|որ\p{L}+|حدد\p{L}*|التحديد|اذكر\p{L}*|précis\p{L}+|angeben)(?!\p{L})/iu
const SKIP = /→|➔|➜|⇒|->|=>|>>|\b(?:go|skip|proceed|move) to\b|\b(?:vai|passa(?:re)?|andare) a(?:lla)?\b|\b(?:pase|vaya|ir|saltar?) a\b|\b(?:treceți|mergeți|salt) la\b|անցնել|انتقل|اذهب/iu
const CONDITION = /^[\s("“«]*(?:if|se|si|dacă|daca|եթե|إذا|wenn|sinon)\s[^?؟՞]*[,:،…]/iu

/** An option as it is offered: what it asks to be written beside it, in its own words. */
export function optionWords(label: string): { readonly title: string; readonly specify?: string } {
  const title = label.replace(/[\s_.…:]+$/, '')
  return asksForWords(label) && title !== '' ? { title, specify: title } : { title: label }
}

/** Whether something is to be written beside an option: "Other (specify)", "Yes, since ____". */
export function asksForWords(label: string): boolean {
  return BLANK.test(label) || SPECIFY.test(label)
}

/** Whether words tell who asks where to go on. */
export function tellsWhereToGo(words: string): boolean {
  return SKIP.test(words)
}

/** Whether a question begins with when it is asked: "If yes, how many?" */
export function beginsWithCondition(question: string): boolean {
  return CONDITION.test(question)
}
