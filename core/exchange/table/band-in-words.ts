import { latinDigits } from './latin-digits.ts'
import { NUMBER, numberOf } from './written-number.ts'

/** A range of points and what it is called. */
export interface WrittenBand {
  readonly from: number
  /** None: it has no end. */
  readonly to?: number
  readonly title: string
}

const POINTS_WORD = 'points?|pts?\\.?|punti|puntos?|puncte|միավոր|نقطة|نقاط'
const POINTS = new RegExp(String.raw`${NUMBER}\s*(?:${POINTS_WORD})(?!\p{L})`, 'iu')
const FROM = String.raw`(?:(?:from|between|da|dal|tra|de|del|desde|entre|de la|între|من|بين)\s+)?`
const TO = String.raw`-|–|—|\.\.\.?|to|and|a|à|al|até|e|y|și|և|و|hasta|până la|până|-ից|մինչև|إلى|الى`
const ABOVE = String.raw`\+|(?:and|or)\s(?:above|more|over|higher)|e\s(?:oltre|più)|o\s(?:più|más)|y\s(?:más|superior)|(?:și|sau)\s(?:peste|mai\smult)|և\s(?:ավելի|բարձր)|فأكثر|فما\sفوق|أو\sأكثر`
const UNDER = String.raw`<|under|below|less\sthan|fewer\sthan|meno\sdi|sotto|menos\sde|sub|mai\spuțin\sde|أقل\sمن|դրանից\sցածր`
const UP_TO = String.raw`≤|<=|up\sto|fino\sa|hasta|până\sla|մինչև|حتى`
const MORE_THAN = String.raw`>|more\sthan|over|above|oltre|più\sdi|más\sde|peste|mai\smult\sde|أكثر\sمن|ավելի\sքան`
const OVER = String.raw`≥|>=|at\sleast|from|da|almeno|desde|al\smenos|cel\spuțin|de\sla|من`
/** A range of points, however it is written. */
const RANGE = String.raw`(?:${FROM}(?<low>${NUMBER})\s*(?:${TO})\s*(?<high>${NUMBER})|(?<least>${NUMBER})\s*(?:${ABOVE})|(?:${UNDER})\s*(?<under>${NUMBER})|(?:${UP_TO})\s*(?<most>${NUMBER})|(?:${OVER})\s*(?<floor>${NUMBER})|(?:${MORE_THAN})\s*(?<over>${NUMBER}))(?:\s*(?:${POINTS_WORD})(?!\p{L}))?`
const ALONE = new RegExp(String.raw`^\(?${RANGE}\)?$`, 'iu')
const RANGE_FIRST = new RegExp(String.raw`^[(\[]?${RANGE}[)\]]?\s*(?:[:=–—-]|→)?\s+(?<title>.*\p{L}.*)$`, 'isu')
const RANGE_LAST = new RegExp(String.raw`^(?<title>.*\p{L}[^(\[:=]*?)\s*(?:[:=–—([-]|→|\s)\s*${RANGE}\s*[)\]]?$`, 'isu')
const LONGEST = 300

/** A range and its name in one piece of text: "0-4 low", "Low (0-4)"; undefined of any other. */
export function bandInWords(written: string): WrittenBand | undefined {
  if (written.length > LONGEST) return undefined
  const plain = latinDigits(written)
  for (const pattern of [RANGE_FIRST, RANGE_LAST]) {
    const groups = pattern.exec(plain)?.groups
    const title = groups?.['title']
    // Digits keep their places, so the name is cut out of what is written.
    if (groups && title !== undefined) return bandOf(groups, written.slice(plain.indexOf(title), plain.indexOf(title) + title.length))
  }
  return undefined
}

/** A range that stands alone, with a name that stands elsewhere; undefined where there is more in it than a range. */
export function bandCalled(range: string, title: string): WrittenBand | undefined {
  const groups = ALONE.exec(latinDigits(range))?.groups
  return groups && bandOf(groups, title)
}

/** Whether a number of points is named. */
export function namesPoints(written: string): boolean {
  return POINTS.test(latinDigits(written))
}

function bandOf(groups: Readonly<Record<string, string | undefined>>, title: string): WrittenBand | undefined {
  const [low, high, least, under, most, floor, over] = ['low', 'high', 'least', 'under', 'most', 'floor', 'over'].map((name) => (groups[name] === undefined ? undefined : numberOf(groups[name])))
  const from = low ?? least ?? floor ?? (over === undefined ? undefined : over + 1)
  const to = high ?? most ?? (under === undefined ? undefined : under - Number.EPSILON * Math.max(1, Math.abs(under)))
  // What has no lower end begins where points do.
  return from === undefined && to === undefined ? undefined : { from: from ?? Math.min(0, to ?? 0), ...(to !== undefined && { to }), title: title.trim() }
}
