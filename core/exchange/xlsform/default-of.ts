import type { Question } from '../../definitions/definition-types.ts'
import { note } from './messages.ts'
import type { SurveyNode } from './survey-node.ts'
import type { Translation } from './translation.ts'

/** A default is worked out where it has a reference, a function or arithmetic in it. */
const WORKED_OUT = /\$\{|\w[\w:-]*\s*\(|^'.*'$|\s(?:\+|-|\*|div|mod)\s/

/** The answer that is there before anybody answers. */
export function defaultOf(node: SurveyNode, base: Question, translation: Translation): Question['default'] {
  const written = node.row.at('default')
  if (written === '') return undefined
  if (written.includes('last-saved#')) {
    node.account.add(note('default-of-last-time', { value: written }))
    return undefined
  }
  const isTyped = base.type === 'string' && base.format === undefined && !/^(today|now|uuid|concat|if|once|date|string|coalesce)\(|\$\{/.test(written)
  if (WORKED_OUT.test(written) && !isTyped) {
    const expression = translation.of(node, 'default', written)
    return expression === undefined ? undefined : `=${expression}`
  }
  const value = fixed(written, node, base)
  if (value === undefined) node.account.add(note('default-left-out', { value: written }))
  return value
}

const DAY = /^\d{4}-\d{2}-\d{2}/

function fixed(written: string, { list }: SurveyNode, { type, format, oneOf }: Question): Question['default'] {
  if (type === 'integer' || type === 'number') {
    const value = Number(written)
    return Number.isFinite(value) && (type === 'number' || Number.isInteger(value)) ? value : undefined
  }
  if (type === 'boolean') return /^(true|1|yes)/i.test(written) ? true : /^(false|0|no)/i.test(written) ? false : undefined
  if (type === 'array') {
    const codes = list?.codes.has(written) ? [written] : written.split(/\s+/)
    return codes.every((code) => list?.codes.has(code)) ? codes : undefined
  }
  if (list) return list.codes.has(written) ? written : undefined
  if (oneOf) return oneOf.some((option) => option.const === written) ? written : undefined
  switch (format) {
    case undefined:
      // A sign at the beginning would make it an expression.
      return written.startsWith('=') ? ` ${written}` : written
    case 'date':
      return DAY.test(written) ? written.slice(0, 10) : undefined
    case 'date-time':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(written) ? written : DAY.test(written) ? `${written.slice(0, 10)}T00:00` : undefined
    case 'time': {
      const time = /(?:^|T)(\d{2}:\d{2})/.exec(written)?.[1]
      return time
    }
    case 'location': {
      const [latitude, longitude] = written.split(/[\s,]+/).map(Number)
      return Number.isFinite(latitude) && Number.isFinite(longitude) ? `geo:${latitude},${longitude}` : undefined
    }
    default:
      return undefined
  }
}
