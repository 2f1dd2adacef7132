import { NotFhirPath } from './syntax.ts'

/** What the tokens of an expression are. */
export interface Token {
  readonly is: 'number' | 'text' | 'date' | 'variable' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/y
const NUMBER = /\d+(?:\.\d+)?/y
const NAME = /[A-Za-z_]\w*/y
const QUOTED_NAME = /`([^`]*)`/y
const TEXT = /'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"/y
const DATE = /@(T?[\d:TZ.+-]+)/y
const VARIABLE = /%(?:([A-Za-z_][\w-]*)|`([^`]*)`|'([^']*)')/y
const SIGNS = ['!=', '!~', '<=', '>=', '$this', '$index', '$total', '=', '~', '<', '>', '+', '-', '*', '/', '&', '|', '.', '(', ')', '[', ']', '{', '}', ','] as const
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' }

/** Takes an expression apart. */
export function fhirPathTokens(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  while (at < source.length) {
    const space = take(SPACE)
    if (space) {
      at += space[0].length
      continue
    }
    const push = (is: Token['is'], text: string, length: number): void => {
      tokens.push({ is, text, at })
      at += length
    }
    const text = take(TEXT)
    const variable = take(VARIABLE)
    const date = take(DATE)
    const number = take(NUMBER)
    const name = take(NAME) ?? take(QUOTED_NAME)
    const sign = SIGNS.find((each) => source.startsWith(each, at))
    if (text) push('text', unescaped(text[1] ?? text[2] ?? ''), text[0].length)
    else if (variable) push('variable', variable[1] ?? variable[2] ?? variable[3] ?? '', variable[0].length)
    else if (date) push('date', date[1] ?? '', date[0].length)
    else if (number) push('number', number[0], number[0].length)
    else if (name) push('name', name[1] ?? name[0], name[0].length)
    else if (sign) push('sign', sign, sign.length)
    else throw new NotFhirPath(at, `"${source.charAt(at)}" is not part of an expression.`)
  }
  tokens.push({ is: 'end', text: '', at: source.length })
  return tokens
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code: string | undefined, letter: string) => (code === undefined ? (ESCAPED[letter] ?? (/[\w+.?*()[\]{}|^$-]/.test(letter) ? `\\${letter}` : letter)) : String.fromCharCode(parseInt(code, 16))))
}
