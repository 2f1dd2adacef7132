const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** The text a literal in double quotes stands for. */
export function textLiteral(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(?:u([0-9a-fA-F]{4})|([ntr"'\\]))/g, (_, code?: string, letter = '') =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPED[letter] ?? letter))
}
