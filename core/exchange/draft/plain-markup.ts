import { markupOf } from '../../definitions/markup.ts'

/** Tags that say what Markdown can say. */
const AS_MARKDOWN: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', u: '*' }
/** Tags whose colour, size or weight sets words apart. */
const SET_APART: ReadonlySet<string> = new Set(['span', 'font', 'front'])
/** Tags that only part paragraphs, or that say nothing by themselves. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'ul', 'ol', 'table', 'tr', 'hr', 'center', 'body', 'html', 'head', 'tbody', 'thead'])
const NOTHING: ReadonlySet<string> = new Set(['small', 'big', 'td', 'th', 'style', 'sup', 'sub', 'a', 'img', 'code', 'label'])
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'", '#39': "'" }

/** Of Markdown: ![words](file) and [words](address). */
const PICTURE = /!\[([^[\]]{0,200})\]\(([^()\s]{1,500})\)/g
const LINK = /\[([^[\]]{1,200})\]\(((?:[^()\s]|\([^()\s]*\)){1,500})\)/g
/** The same of HTML. */
const ANCHOR = /<a\b[^<>]{0,500}?\bhref\s*=\s*["']?([^"'<>\s]{1,500})["']?[^<>]{0,500}>([^[\]]{1,200}?)<\/a\s*>/gi
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)\/?>/g

/**
 * A text with the HTML that forms have used for emphasis and links as Markdown, and without all other; of a link that leads
 * to no page of the web, the address stays. What is coloured or underlined is emphasised: it stands out, if not in the same way.
 */
export function plainMarkup(text: string): { readonly text: string; readonly lost: readonly string[]; readonly files: readonly string[]; readonly isToned: boolean } {
  if (!/[<&[]/.test(text)) return { text, lost: [], files: [], isToned: false }
  const lost = new Set<string>()
  const files: string[] = []
  const open: string[] = []
  let isToned = false
  const marked = text
    .replaceAll(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(ANCHOR, (_, address: string, words: string) => `[${words.trim()}](${address})`)
    .replaceAll(TAG, (tag: string, closing: string, written: string, rest: string) => {
      const name = written.toLowerCase()
      const mark = AS_MARKDOWN[name]
      isToned ||= name === 'u'
      if (mark !== undefined) return mark
      if (SET_APART.has(name)) {
        if (closing) return open.pop() ?? ''
        const tone = toneOf(rest)
        isToned ||= tone !== ''
        open.push(tone)
        return tone
      }
      const heading = /^h([1-6])$/.exec(name)?.[1]
      if (heading !== undefined) return closing ? '\n' : `\n${'#'.repeat(Number(heading))} `
      if (name === 'li') return closing ? '' : '\n- '
      if (/^t(able|r|d|h)$/.test(name)) lost.add('<table>')
      if (BREAKS.has(name)) return '\n'
      if (!NOTHING.has(name)) return tag
      if (rest.trim() !== '' || ['sup', 'sub', 'img'].includes(name)) lost.add(`<${name}>`)
      return name === 'td' || name === 'th' ? ' ' : ''
    })
    .replaceAll(PICTURE, (_, words: string, file: string) => {
      files.push(file)
      return words
    })
    .replaceAll(LINK, (link: string, words: string, address: string) => {
      if (isFollowed(link)) return link
      lost.add('[](…)')
      return words === address ? address : `${words} (${address})`
    })
    .replaceAll(/&(#39|[a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
  // Emphasis with nothing in it, or with spaces inside its marks, would be drawn as asterisks.
  const tidy = marked
    .replaceAll(/(\*\*|\*)([^\S\n]*)([^*]*?)([^\S\n]*)\1/g, (_, mark: string, before: string, words: string, after: string) => (words === '' ? `${before}${after}` : `${before}${mark}${words}${mark}${after}`))
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return { text: tidy, lost: [...lost], files, isToned }
}

/** Whether definitions have it as a link. What is put into an address is not known before somebody answers. */
function isFollowed(link: string): boolean {
  return !link.includes('{') && markupOf(link).every(({ lines }) => lines.flat().every(({ href }) => href !== undefined))
}

/** The mark that stands for what a tag says of its words; none where it says nothing. */
function toneOf(attributes: string): string {
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes)) return '**'
  return /colou?r|font-style|text-decoration/i.test(attributes) ? '*' : ''
}
