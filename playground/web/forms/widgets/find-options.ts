import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'

/** The options a search shows, and how many more it found. */
export interface FoundOptions {
  readonly shown: readonly OptionView[]
  readonly more: number
}

/** A list that is only opened is shown whole up to so many options. Of one that nobody would look through, the first are shown: drawing more makes the next key slow. */
const mostWhole = 50
const mostFound = 12
const accents = /\p{Diacritic}/gu

/** The titles of a list as they are searched, one to a line, and where each line begins: one text is looked through faster than thousands. */
interface Titles {
  readonly text: string
  readonly starts: readonly number[]
}

const searchable = new WeakMap<readonly OptionView[], Titles>()

/**
 * The options in which every word typed begins a word, accents and capitals aside; where none do, those that hold them
 * anywhere. At most 12 are shown, and a list of up to 50 whole when it was only opened.
 * @param typed undefined: nobody has typed yet
 */
export function findOptions(options: readonly OptionView[], typed: string | undefined): FoundOptions {
  if (typed === undefined) return firstOf(options, options.length <= mostWhole ? mostWhole : mostFound)
  const words = plain(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return firstOf(options, mostFound)
  const titles = titlesOf(options)
  const beginning = withAll(options, titles, words.map((word) => ` ${word}`))
  return beginning.shown.length > 0 ? beginning : withAll(options, titles, words)
}

function firstOf(options: readonly OptionView[], most: number): FoundOptions {
  return { shown: options.slice(0, most), more: Math.max(0, options.length - most) }
}

/** Of what is found and not shown, nothing is known but how many there are: one letter may find a tenth of thousands. */
function withAll(options: readonly OptionView[], { text, starts }: Titles, [first = '', ...others]: readonly string[]): FoundOptions {
  const shown: OptionView[] = []
  let more = 0
  for (let hit = text.indexOf(first); hit >= 0;) {
    const end = text.indexOf('\n', hit)
    const line = others.length === 0 ? '' : text.slice(text.lastIndexOf('\n', hit) + 1, end)
    if (others.every((word) => line.includes(word))) {
      const option = shown.length < mostFound ? options[lineAt(hit, starts)] : undefined
      if (option) shown.push(option)
      else more++
    }
    hit = text.indexOf(first, end)
  }
  return { shown, more }
}

/** The last line that begins at a place or before it. */
function lineAt(place: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Made once for each list: a list of thousands is searched at every key. */
function titlesOf(options: readonly OptionView[]): Titles {
  const made = searchable.get(options)
  if (made) return made
  const starts: number[] = []
  let length = 0
  // Every word of a title begins after a space, the first one too.
  const lines = options.map(({ title }) => {
    const line = ` ${plain(plainWords(title)).replaceAll(/[-'’(/.,\s]/g, ' ')}\n`
    starts.push(length)
    length += line.length
    return line
  })
  const titles = { text: lines.join(''), starts }
  searchable.set(options, titles)
  return titles
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(accents, '').toLocaleLowerCase()
}
