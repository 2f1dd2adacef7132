import type { FormChange } from '../../../../core/definitions/form-change.ts'
import { useWords } from '../../use-words.ts'

const things = {
  'form': 'versions.of.form',
  'section': 'versions.of.section',
  'question': 'versions.of.question',
  'option': 'versions.of.option',
  'code list': 'versions.of.codeList',
  'scale': 'versions.of.scale',
  'finding': 'versions.of.finding',
  'path': 'versions.of.path',
  'decision': 'versions.of.decision',
} as const satisfies Record<FormChange['of'], string>

/** A difference between two versions of a form, in a sentence. */
export function useChangeWords() {
  const { t, say } = useWords()
  return ({ of, kind, title, question, before, after }: FormChange): string => {
    const hasWords = (kind === 'retitled' || kind === 'reworded' || kind === 'moved') && before !== undefined
    const what = hasWords ? t(`versions.from.${kind}`, { before: say(before), after: say(after) }) : t(`versions.kind.${kind}`)
    const named = { thing: t(things[of]), title: say(title), what }
    return question === undefined ? t('versions.line', named) : t('versions.lineWithin', { ...named, question: say(question) })
  }
}
