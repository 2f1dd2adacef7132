import { refuse } from './expression-problem.ts'

const LONGEST = 2000
const DEEPEST = 32
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Signs of other languages, and what to write instead. The longer come first. */
const SLIPS: readonly (readonly [sign: string, message: string, hint: string])[] = [
  ['===', '=== is not known here.', 'Write one = to compare.'],
  ['==', '== is not known here.', 'Write one = to compare.'],
  ['!=', '', ''],
  ['<>', '<> is not known here.', 'Write != for "is not".'],
  ['&&', '&& is not known here.', 'Write and.'],
  ['||', '|| is not known here.', 'Write or.'],
  ['!', '! is not known here.', 'Write not(...) around what must not hold.'],
  ['%', '% is not known here.', 'Write modulo(a, b) for the remainder of a division.'],
  ["'", 'Texts do not stand in single quotes.', 'Put the text in double quotes, such as "yes".'],
  ['“', 'Texts do not stand in typographic quotes.', 'Put the text in straight double quotes, such as "yes".'],
  ['”', 'Texts do not stand in typographic quotes.', 'Put the text in straight double quotes, such as "yes".'],
  ['{', 'Braces are not part of an expression.', 'Write the name of a question without braces, and lists in [ ].'],
  ['$', 'A name does not begin with $.', 'Write the name of the question alone.'],
  [';', 'An expression is one value, with no ; in it.', 'Join conditions with and or or.'],
]

/** Refuses what the parser would not survive or would explain badly: too long, too deep, brackets and quotes left open, signs of other languages. */
export function checkSource(source: string): void {
  if (source.length > LONGEST) {
    refuse({ from: LONGEST, to: source.length }, `The expression is longer than ${LONGEST} characters.`, 'Work parts of it out in calculated questions.')
  }
  const open: { closing: string; from: number }[] = []
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at)
    if (sign === '"') {
      at = endOfText(source, at)
      continue
    }
    const slip = SLIPS.find(([wrong]) => source.startsWith(wrong, at))
    if (slip?.[1]) refuse({ from: at, to: at + slip[0].length }, slip[1], slip[2])
    if (slip) at += slip[0].length - 1
    const closing = CLOSING[sign]
    if (closing) open.push({ closing, from: at })
    if (open.length > DEEPEST) refuse({ from: at, to: at + 1 }, `Brackets stand more than ${DEEPEST} deep.`, 'Work parts of it out in calculated questions.')
    if (sign === ')' || sign === ']') {
      const opened = open.pop()
      if (opened?.closing !== sign) refuse({ from: at, to: at + 1 }, `This ${sign} closes nothing.`, opened ? `A ${opened.closing} is due first.` : 'Take it away.')
    }
  }
  const left = open.at(-1)
  if (left) refuse({ from: left.from, to: left.from + 1 }, `This ${source[left.from]} is never closed.`, `Add a ${left.closing}.`)
}

function endOfText(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '"') return at
  }
  return refuse({ from, to: source.length }, 'This text has no closing quote.', 'Add a " at its end.')
}
