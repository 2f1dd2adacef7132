import type { FormChange } from '../../../../core/definitions/form-change.ts'
import type { Text } from '../../../../core/definitions/definition-types.ts'
import type { Words } from '../../use-words.ts'

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

const TYPES = ['text', 'number', 'integer', 'yesNo', 'choice', 'choices', 'ranking', 'date', 'date-time', 'time', 'email', 'file', 'location', 'signature', 'section', 'rows', 'note'] as const
/** Characters of what is told as it was and as it is. */
const SHORT = 40

/** A difference between two versions of a form, in a sentence: from what to what, where both are short. */
export function changeWords({ of, kind, title, question, before, after }: FormChange, words: Pick<Words, 't' | 'say'>): string {
  const { t, say } = words
  const named = { thing: t(things[of]), title: say(title), what: what() }
  return question === undefined ? t('versions.line', named) : t('versions.lineWithin', { ...named, question: say(question) })

  function what(): string {
    if ((kind === 'retitled' || kind === 'reworded' || kind === 'moved') && before !== undefined) return t(`versions.from.${kind}`, { before: say(before), after: say(after) })
    const told = (text: Text | undefined) => (kind === 'type' ? typeWords(text) : say(text))
    const [was, is] = [told(before), told(after)]
    const areShort = [was, is].every((one) => one !== '' && one.length <= SHORT)
    return areShort ? t('versions.fromTo', { what: t(`versions.kind.${kind}`), before: was, after: is }) : t(`versions.kind.${kind}`)
  }

  function typeWords(text: Text | undefined): string {
    const type = TYPES.find((one) => one === text)
    return type ? t(`versions.type.${type}`) : ''
  }
}
