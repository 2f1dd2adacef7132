import { inflateSync } from 'node:zlib'

/** The words of a PDF as Chromium prints it, in the order in which they are drawn. Its fonts say which letter each sign stands for. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const fonts = new Map([...objects].flatMap(([id, { head }]) => {
    const letters = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1]
    return letters === undefined ? [] : [[`F${id}`, lettersOf(objects.get(Number(letters))?.content ?? '')] as const]
  }))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => drawn(objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]))?.content ?? '', fonts)).join('\n')
}

interface PdfObject {
  readonly head: string
  readonly content: string
}

function objectsOf(pdf: Buffer): ReadonlyMap<number, PdfObject> {
  const text = pdf.toString('latin1')
  return new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body = '']) => {
    const [head = '', stream] = body.split(/\nstream\r?\n|stream\n/, 2)
    const bytes = Buffer.from((stream ?? '').replace(/\n?endstream$/, ''), 'latin1')
    const content = stream === undefined ? '' : head.includes('/FlateDecode') ? inflated(bytes) : bytes.toString('latin1')
    return [Number(id), { head, content }]
  }))
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/** Letters by sign; signs of one font are written in as many hexadecimal figures as its map has them in. */
interface Letters {
  readonly figures: number
  readonly bySign: ReadonlyMap<number, string>
}

function lettersOf(map: string): Letters {
  const letters = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(Number.parseInt(from, 16), words(to))
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(first, 16)
      const base = Number.parseInt(to, 16)
      for (let code = start; code <= Number.parseInt(last, 16); code++) letters.set(code, String.fromCodePoint(base + code - start))
    }
  }
  return { figures: /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4, bySign: letters }
}

function words(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function drawn(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = NONE
  let text = ''
  for (const [, font, block] of content.matchAll(/\/(F\d+) [\d.]+ Tf|((?:\[[^\]]*\] TJ)|(?:<\w*> Tj)|ET)/g)) {
    if (font) letters = fonts.get(font) ?? NONE
    else if (block === 'ET') text += ' '
    else for (const [, hex = ''] of (block ?? '').matchAll(/<(\w*)>/g)) text += signsIn(hex, letters)
  }
  return text
}

const NONE: Letters = { figures: 4, bySign: new Map() }

function signsIn(hex: string, { figures, bySign }: Letters): string {
  return (hex.match(new RegExp(`.{${figures}}`, 'g')) ?? []).map((sign) => bySign.get(Number.parseInt(sign, 16)) ?? '').join('')
}
