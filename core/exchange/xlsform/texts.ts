import type { Text } from '../../definitions/definition-types.ts'
import type { Languages } from './languages.ts'
import { note } from './messages.ts'
import { plainMarkup } from '../draft/plain-markup.ts'
import type { References } from './references.ts'
import type { TableRow } from './sheet-table.ts'
import type { RowAccount, SurveyNode } from './survey-node.ts'

/** Puts the words of a row together, and says what of them is lost. */
export interface TextReader {
  /** Words of a column in all languages; undefined where there are none. */
  of(row: TableRow, key: string, at: { readonly account: RowAccount; readonly node?: SurveyNode }): Text | undefined
  /** The same words in every language of the form. */
  same(words: string): Text
}

const LONGEST_TEXT = 4000
const REFERENCE = /\$\s?\{\s*(.*?)\s*\}/gs
/** What may be markup, a reference or a brace. Words without are taken as they are. */
const MARKED = /[<&${}[]/
const LAST_SAVED = 'last-saved#'

/** Reads texts in the languages of a workbook; what they refer to becomes placeholders. */
export function textReader({ tags, placeOf }: Languages, { placeholderOf, isUnclear }: References): TextReader {
  /** @param words by the place of their language */
  function textOf(words: readonly (string | undefined)[]): Text | undefined {
    if (tags.length === 0) return words[0]
    let text: Record<string, string> | undefined
    for (let place = 0; place < tags.length; place++) {
      const tag = tags[place]
      const inLanguage = words[place]
      if (tag !== undefined && inLanguage !== undefined) (text ??= {})[tag] = inLanguage
    }
    return text
  }

  function readable(written: string, account: RowAccount, node: SurveyNode | undefined, language: number): string {
    if (node?.loop === undefined && !MARKED.test(written)) return written.length <= LONGEST_TEXT ? written : cut(written, account)
    const looped = node?.loop ? inLoop(written, node, language) : written
    const { text: marked, lost, files, isToned } = plainMarkup(looped)
    if (isToned) account.add(note('tone-as-emphasis'))
    if (files.length > 0) account.add(note('media-left-out', { files: files.join(', ') }))
    if (lost.length > 0) account.add(note('markup-simplified', { markup: lost.join(', ') }))
    const parts = marked.split(REFERENCE)
    const put = parts.map((part, index) => {
      if (index % 2 === 1) return referred(part, account, node)
      if (/[{}]/.test(part)) account.add(note('braces-replaced'))
      return part.replaceAll('{', '(').replaceAll('}', ')')
    })
    const text = put.join('').trim()
    return text.length <= LONGEST_TEXT ? text : cut(text, account)
  }

  function cut(text: string, account: RowAccount): string {
    account.add(note('text-too-long', { length: text.length, most: LONGEST_TEXT }))
    return `${text.slice(0, LONGEST_TEXT - 1).replace(/\{[^}]*$/, '')}…`
  }

  function referred(name: string, account: RowAccount, node: SurveyNode | undefined): string {
    const placeholder = placeholderOf(name, node)
    if (placeholder !== undefined && isUnclear(name, node)) account.add(note('text-reference-several', { name }))
    if (placeholder !== undefined) return `{${placeholder}}`
    account.add(/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) ? note('text-reference', { name }) : name.startsWith(LAST_SAVED) ? note('default-of-last-time', { value: name }) : note('text-expression', { source: name }))
    return '…'
  }

  return {
    of(row, key, { account, node }) {
      const written = row.words(key)
      if (written.length === 0) return undefined
      const words = new Array<string | undefined>(tags.length)
      for (const { language, text } of written) {
        const place = placeOf(language)
        const put = readable(text, account, node, place)
        // What names its language goes before what is only taken for it.
        if (put !== '' && (language !== '' || words[place] === undefined)) words[place] = put
      }
      return textOf(words)
    },
    same: (words) => (tags.length === 0 ? words : Object.fromEntries(tags.map((tag) => [tag, words]))),
  }

  function inLoop(written: string, { loop }: SurveyNode, language: number): string {
    return written.replaceAll(/%\((\w+)\)s/g, (whole, key: string) => {
      if (key === 'name') return loop?.code ?? whole
      const words = loop?.row.words(key) ?? []
      return (words.find((each) => placeOf(each.language) === language) ?? words[0])?.text ?? whole
    })
  }
}
