import { compileExpression } from '../../../expressions/compile-expression.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import { partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { asksWordsFor, chosenAs, codeOf, systemOf } from './chosen-as.ts'
import { isMany, type FormPlaces, type Place } from './form-places.ts'
import type { Element } from './words-out.ts'

/** A condition as enableWhen, where comparisons joined by the same word say it all; else undefined. */
export function enableWhenOf(feel: string, places: FormPlaces, at: Place): Element | undefined {
  const compilation = compileExpression(feel)
  if (!compilation.ok) return undefined
  const tree = compilation.expression.tree
  const how = tree.name === 'Disjunction' ? 'Disjunction' : 'Conjunction'
  const conditions = joinedBy(tree, how).map((node) => conditionOf(node, feel, places, at))
  if (!conditions.every((each) => each !== undefined)) return undefined
  return { enableWhen: conditions, ...(conditions.length > 1 && { enableBehavior: how === 'Conjunction' ? 'all' : 'any' }) }
}

function joinedBy(node: SyntaxPart, how: string): SyntaxPart[] {
  return node.name === how ? [...joinedBy(partAt(node, 0), how), ...joinedBy(partAt(node, 2), how)] : [node]
}

function conditionOf(node: SyntaxPart, source: string, places: FormPlaces, at: Place): Element | undefined {
  if (node.name !== 'Comparison') return undefined
  const [left, sign, right] = node.parts
  if (!left || !sign || !right) return undefined
  const how = textOf(sign, source)
  // (question = "a") != true
  if (how === '!=' && right.name === 'BooleanLiteral' && textOf(right, source) === 'true' && left.name === 'ParenthesizedExpression') {
    const inside = conditionOf(partAt(left, 1), source, places, at)
    return inside?.['operator'] === '=' ? { ...inside, operator: '!=' } : undefined
  }
  const place = left.name === 'VariableName' ? places.find(textOf(left, source), at) : undefined
  if (!place || place.isRows || isMany(place, at) || ['object', 'null'].includes(place.question.type)) return undefined
  if (right.name === 'null') return how === '=' || how === '!=' ? { question: place.linkId, operator: 'exists', answerBoolean: how === '!=' } : undefined
  if (how === '!=' || !['=', '<', '<=', '>', '>='].includes(how)) return undefined
  const answer = chosenAs(place.question) ? chosenOf(right, how, source, place) : answerOf(right, source, place)
  return answer && { question: place.linkId, operator: how, ...answer }
}

/** An option; which answer comes before which can be said of numbers alone, and other words than the options by no condition. */
function chosenOf(node: SyntaxPart, how: string, source: string, { question }: Place): Element | undefined {
  const as = chosenAs(question)
  if (node.name === 'NumericLiteral' && as === 'valueInteger') return { answerInteger: Number(textOf(node, source)) }
  const code = codeOf(node, source)
  if (how !== '=' || code === undefined || asksWordsFor(question, code)) return undefined
  if (as === 'valueString') return { answerString: code }
  const list = question.optionsFrom
  return { answerCoding: { ...(list !== undefined && { system: systemOf(list) }), code } }
}

function answerOf(node: SyntaxPart, source: string, { question }: Place): Element | undefined {
  const text = textOf(node, source)
  switch (node.name) {
    case 'BooleanLiteral':
      return question.type === 'boolean' ? { answerBoolean: text === 'true' } : undefined
    case 'NumericLiteral':
      return question.type === 'integer' && /^\d+$/.test(text) ? { answerInteger: Number(text) } : question.type === 'number' || question.type === 'integer' ? { answerDecimal: Number(text) } : undefined
    case 'StringLiteral':
      return question.type !== 'string' || question.format ? undefined : { answerString: textLiteral(text) }
    case 'DateTimeLiteral': {
      const first = partAt(node, 0)
      const date = first.name === 'AtLiteral' ? textLiteral(textOf(first, source).slice(1)) : ''
      if (question.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(date)) return { answerDate: date }
      if (question.format === 'time' && /^\d{2}:/.test(date)) return { answerTime: date }
      return question.format === 'date-time' && date.includes('T') ? { answerDateTime: date } : undefined
    }
    default:
      return undefined
  }
}
