import type { ReadLimits } from './read-limits.ts'
import { Refused } from './refusal.ts'

/** Reads JSON whose depth was counted before anything of it was built. */
export function readJson(text: string, file: string, limits: ReadLimits): unknown {
  if (depthOf(text, limits.depth) > limits.depth) throw new Refused('too-deep', { file, most: limits.depth })
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refused('not-json', { file, what: error instanceof Error ? oneLine(error.message) : 'it does not end well' })
  }
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

function oneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ').slice(0, 160)
}
