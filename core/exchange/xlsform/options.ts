import { cutText } from '../cut-text.ts'
import type { Code, Option } from '../../definitions/definition-types.ts'
import { LONGEST_CODE, OTHER, type OfferedList } from './choice-lists.ts'
import { note } from './messages.ts'
import { ownWords } from '../draft/own-words.ts'
import { mediaOf } from './question-words.ts'
import type { TextReader } from './texts.ts'

/** Choices as definitions have them, made once for each list. */
export interface Options {
  /** @param asksOther there is one more, Other, which asks for words */
  of(list: OfferedList, asksOther: boolean): Option[]
  codesOf(list: OfferedList): Code[]
}

export function optionsMade(texts: TextReader, languages: readonly string[]): Options {
  const made = new Map<OfferedList, Option[]>()

  function plain(list: OfferedList): Option[] {
    const known = made.get(list)
    if (known) return known
    const options = list.choices.map(({ code, row, account }): Option => {
      const files = mediaOf(row)
      if (files.length > 0) account.add(note('media-left-out', { files: files.join(', ') }))
      const title = texts.of(row, 'label', { account })
      if (title === undefined) account.add(note('choice-without-label'))
      const hint = texts.of(row, 'hint', { account })
      return { const: code, title: title ?? texts.same(code), ...(hint !== undefined && { description: hint }) }
    })
    made.set(list, options)
    return options
  }

  return {
    of(list, asksOther) {
      if (!asksOther) return plain(list)
      const specify = ownWords('specify', languages)
      const options = plain(list)
      if (options.some((option) => option.const === OTHER)) return options.map((option) => (option.const === OTHER ? { ...option, specify } : option))
      return [...options, { const: OTHER, title: ownWords('other', languages), specify }]
    },
    codesOf(list) {
      const fields = new Map([...list.fields].map(([column, field]) => [field, column]))
      return plain(list).map((option, index): Code => {
        const choice = list.choices[index]
        const code = String(option.const)
        if (code.length > LONGEST_CODE) choice?.account.add(note('long-code', { most: LONGEST_CODE }))
        const values = [...fields].flatMap(([field, column]) => (choice?.row.at(column) ? [[field, choice.row.at(column)] as const] : []))
        return { id: cutText(code, LONGEST_CODE), title: option.title, ...Object.fromEntries(values), ...(list.shared && choice && { [list.shared.field]: choice.written }) }
      })
    },
  }
}
