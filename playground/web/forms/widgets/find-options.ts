import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'

/** The options a search shows, and how many more it found. */
export interface FoundOptions {
  readonly shown: readonly OptionView[]
  readonly more: number
}

/** Of a list that was only opened, and of what a search finds: drawing more than can be looked over makes every key slow. */
const mostOpened = 50
const mostFound = 12
const accents = /\p{Diacritic}/gu

/** Titles as they are searched, made once for each list: a list of thousands is searched at every key. */
const searchable = new WeakMap<readonly OptionView[], readonly string[]>()

/**
 * The options in which every word typed begins a word, accents and capitals aside; where none do, those that hold them
 * anywhere. At most 12 are shown, and 50 of a list that was only opened.
 * @param typed undefined: nobody has typed yet
 */
export function findOptions(options: readonly OptionView[], typed: string | undefined): FoundOptions {
  if (typed === undefined) return firstOf(options, mostOpened)
  const words = plain(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return firstOf(options, mostFound)
  const titles = titlesOf(options)
  const beginning = withAll(options, titles, words.map((word) => ` ${word}`))
  return firstOf(beginning.length > 0 ? beginning : withAll(options, titles, words), mostFound)
}

function firstOf(found: readonly OptionView[], most: number): FoundOptions {
  return { shown: found.slice(0, most), more: Math.max(0, found.length - most) }
}

function withAll(options: readonly OptionView[], titles: readonly string[], words: readonly string[]): readonly OptionView[] {
  return options.filter((_, index) => words.every((word) => titles[index]?.includes(word)))
}

function titlesOf(options: readonly OptionView[]): readonly string[] {
  const made = searchable.get(options)
  if (made) return made
  // Every word of a title begins after a space, the first one too.
  const titles = options.map(({ title }) => ` ${plain(plainWords(title)).replaceAll(/[-'’(/.,]/g, ' ')}`)
  searchable.set(options, titles)
  return titles
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(accents, '').toLocaleLowerCase()
}
