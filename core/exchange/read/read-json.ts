import { firstSyntaxProblem } from '../../definitions/json-problems.ts'
import { positionAt } from '../../definitions/source-place.ts'
import type { ReadLimits } from './read-limits.ts'
import { Refused } from './refusal.ts'

/** Reads JSON whose depth was counted before anything of it was built. */
export function readJson(text: string, file: string, limits: ReadLimits): unknown {
  if (depthOf(text, limits.depth) > limits.depth) throw new Refused('too-deep', { file, most: limits.depth })
  const json = text.replace(/^\uFEFF/, '')
  try {
    return HALF_SIGN.test(json) ? JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? wholeSigns(value) : value)) : JSON.parse(json)
  } catch {
    const problem = firstSyntaxProblem(json)
    const what = problem?.message.replace(/^This is not JSON: |\.$/g, '') ?? 'it does not end well'
    throw new Refused('not-json', { file, ...positionAt(json, problem?.offset ?? json.length), what })
  }
}

/** An escape of one of the halves that UTF-16 writes some signs in. */
const HALF_SIGN = /\\u[dD][89a-fA-F]/

/** Half a sign stands for nothing, and can be stored nowhere. */
function wholeSigns(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd')
}

function depthOf(text: string, enough: number): number {
  let depth = 0
  let deepest = 0
  let isText = false
  for (let at = 0; at < text.length && deepest <= enough; at++) {
    const letter = text[at]
    if (isText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isText = false
    } else if (letter === '"') isText = true
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth)
    else if (letter === '}' || letter === ']') depth -= 1
  }
  return deepest
}
