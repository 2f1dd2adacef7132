/** A part of a condition as it is written. */
export interface ConditionToken {
  readonly is: 'name' | 'text' | 'number' | 'sign'
  readonly text: string
}

const TOKEN = /\s*(?:("(?:\\.|[^"\\])*")|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(!=|<=|>=|[=<>()[\],]))/y

/** The parts of a condition; undefined where it has others than simple conditions have. */
export function conditionTokens(source: string): readonly ConditionToken[] | undefined {
  const tokens: ConditionToken[] = []
  TOKEN.lastIndex = 0
  const text = source.trim()
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)
    if (!found) return undefined
    const [, literal, number, name, sign] = found
    tokens.push(literal !== undefined ? { is: 'text', text: literal } : number !== undefined ? { is: 'number', text: number } : name !== undefined ? { is: 'name', text: name } : { is: 'sign', text: sign ?? '' })
  }
  return tokens
}
