import { isOfPoints } from '../extensions.ts'
import { pointsOf } from './points.ts'
import type { FhirPath } from './syntax.ts'
import { valueIn } from './translate-path.ts'
import { NotTranslated, type Translator } from './translator.ts'
import type { Places, Result } from './value.ts'

/**
 * The long way to the points of an answer, through the form itself:
 * %questionnaire.item.where(linkId='a').answerOption.where(valueCoding.code = <answer to a>).extension.where(url=…ordinalValue).valueDecimal
 */
export function ofOptions(of: Places, name: string, t: Translator): Result {
  if (of.of === 'definitions' && name === 'answerOption') return { ...of, of: 'options' }
  if (of.of === 'chosen' && name === 'extension') return of
  if (of.of === 'chosen' && /^value([A-Z]\w*)?$/.test(name)) return pointsOf({ ...of, of: 'answers' }, t)
  throw new NotTranslated('it reads the form itself')
}

/** The option that was chosen, or its extension with points. */
export function optionsWhere(of: Places, tree: FhirPath, t: Translator): Places {
  if (tree.is !== 'operator' || tree.sign !== '=') throw new NotTranslated('it looks for options')
  const [name, other] = isElement(tree.left) ? [tree.left, tree.right] : [tree.right, tree.left]
  if (!isElement(name)) throw new NotTranslated('it looks for options')
  const compared = valueIn(t.part(other, { ...t, here: { ...of, of: 'answers' } }), t)
  if (of.of === 'chosen') {
    if (name.name === 'url' && typeof compared.literal === 'string' && isOfPoints(compared.literal)) return of
    throw new NotTranslated('it reads an extension')
  }
  const [only] = of.nodes
  if (of.nodes.length !== 1 || !compared.node || compared.node !== only) throw new NotTranslated('it reads the options of another question')
  return { ...of, of: 'chosen' }
}

function isElement(tree: FhirPath): tree is Extract<FhirPath, { is: 'element' }> {
  return tree.is === 'element' && (!tree.of || tree.of.is === 'this' || isElement(tree.of)) && /^(url|code|value\w*)$/.test(tree.name)
}
