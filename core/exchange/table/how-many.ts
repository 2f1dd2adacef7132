import { latinDigits } from './latin-digits.ts'
import { typeOfWords } from './type-words.ts'

/** How many options of a question may be chosen, as its words say. */
export interface HowMany {
  readonly isSeveral: boolean
  readonly most?: number
  /** What is said of it is not known, or not all of it. */
  readonly isGuessed: boolean
  /** Words say it. */
  readonly isSaid?: true
}

const ALL = String.raw`(?:tick|check|select|mark|choose|circle|indicate|list|record)\s+(?:all|any|each|every|several|as many)|all that apply|all applicable|as many as|more than one|one or more|multiple (?:answers?|responses?|choices?|selections?)|several answers`
const SEVERAL = new RegExp(
  String.raw`${ALL}|più rispost|più di un|più opzion|una o più|tutte (?:le|quelle)|tutti (?:i|quelli)|rispost[ae] multipl|scelta multipla|varias|más de un|una o más|tod[ao]s (?:las?|los)\b|marque tod|(?:respuesta|selección|opción) múltiple|mai multe|toate (?:cele|care|variant|răspuns)|bif(?:ați|aţi|ati) toate|un(?:ul|a) sau mai mult|multiplu|մի քանի|մեկից ավելի|բոլոր|մեկ կամ ավելի|كل ما ينطبق|جميع ما|كل الإجابات|جميع الإجابات|أكثر من|واحد(?:ة)? أو أكثر|متعدد|plusieurs|toutes les réponses|várias|mais de uma|todas as que|mehrere|mehrfach|alle zutreffend`,
  'iu',
)
const ONE = /\b(?:only one|one only|(?:choose|select|tick|check|circle|mark) (?:only )?one|single answer|best describes?|una sola|uno solo|solo un|descrive meglio|sólo un|solamente un|mejor describe|un singur|o singur|cel mai bine|une seule|nur eine?)(?![\p{L}])|միայն մեկ|մեկ պատասխան|واحدة? فقط|إجابة واحدة/iu
const UP_TO = /(?:up to|at most|no more than|max(?:imum|imo|im|\.)?|fino a|massimo|non più di|hasta|máximo|no más de|cel mult|maxim(?:um)?|până la|մինչև|առավելագույնը|حتى|أقصى|لا تزيد (?:عن|على)|jusqu'à|höchstens)[^\p{L}\p{N}]{0,3}(?:(\p{Nd}{1,2})(?!\p{Nd})|(?=\p{L}))/iu
const WHICH_OF = /which of (?:these|the following|those)|\bquali\b|cu[aá]les\b|care dintre|որոն[քց]|أيّ? من|lesquel/iu

/** @param asked words of the question and of what stands beside it */
export function howMany(asked: string): HowMany {
  const inside = [...asked.matchAll(/\(([^)]*)\)/g)].map(([, words = '']) => typeOfWords(words))
  const most = UP_TO.exec(asked)
  if (most) return Number(latinDigits(most[1] ?? '')) === 1 ? { isSeveral: false, isGuessed: false, isSaid: true } : { isSeveral: true, isGuessed: most[1] === undefined, ...(most[1] !== undefined && { most: Number(latinDigits(most[1])) }) }
  if (ONE.test(asked) || inside.includes('one')) return { isSeveral: false, isGuessed: false, isSaid: true }
  if (SEVERAL.test(asked) || inside.includes('several')) return { isSeveral: true, isGuessed: false, isSaid: true }
  // Words after the question tell the one who asks how to; these may do so in a way that is not known.
  const isInstructed = /[?؟][^?؟]*\p{L}[^?؟]*$|\([^)]*\p{L}{3}[^)]*\)\s*$/u.test(asked)
  return { isSeveral: false, isGuessed: isInstructed || WHICH_OF.test(asked) }
}
