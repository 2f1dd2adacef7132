import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'

/** The options a search shows, and how many more it found. */
export interface FoundOptions {
  readonly shown: readonly OptionView[]
  readonly more: number
}

const mostShown = 50
const accents = /\p{Diacritic}/gu

/** Titles as they are searched, made once for each list: a list of thousands is searched at every key. */
const searchable = new WeakMap<readonly OptionView[], readonly string[]>()

/**
 * The options in which every word typed begins a word, accents and capitals aside; where none do, those that hold them
 * anywhere. At most 50 are shown.
 */
export function findOptions(options: readonly OptionView[], typed: string): FoundOptions {
  const words = plain(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return firstOf(options)
  const titles = titlesOf(options)
  const beginning = matching(options, titles, (title) => words.every((word) => title.includes(` ${word}`)))
  const found = beginning.length > 0 ? beginning : matching(options, titles, (title) => words.every((word) => title.includes(word)))
  return firstOf(found)
}

function firstOf(found: readonly OptionView[]): FoundOptions {
  return { shown: found.slice(0, mostShown), more: Math.max(0, found.length - mostShown) }
}

function matching(options: readonly OptionView[], titles: readonly string[], matches: (title: string) => boolean): readonly OptionView[] {
  return options.filter((_, index) => matches(titles[index] ?? ''))
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
