/** Tags that say what Markdown can say. */
const AS_MARKDOWN: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' }
/** Tags that only part paragraphs, or that say nothing by themselves. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'ul', 'ol', 'table', 'tr', 'hr', 'center', 'body', 'html', 'head', 'tbody', 'thead'])
const NOTHING: ReadonlySet<string> = new Set(['span', 'font', 'u', 'small', 'big', 'td', 'th', 'style', 'front', 'sup', 'sub', 'a', 'img', 'code', 'label'])
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'", '#39': "'" }

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)\/?>/g

/** A text with the HTML that forms have used for emphasis as Markdown, and without all other. */
export function plainMarkup(text: string): { readonly text: string; readonly lost: readonly string[] } {
  if (!/[<&]/.test(text)) return { text, lost: [] }
  const lost = new Set<string>()
  const marked = text
    .replaceAll(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(TAG, (tag: string, closing: string, written: string, rest: string) => {
      const name = written.toLowerCase()
      const mark = AS_MARKDOWN[name]
      if (mark !== undefined) return mark
      const heading = /^h([1-6])$/.exec(name)?.[1]
      if (heading !== undefined) return closing ? '\n' : `\n${'#'.repeat(Number(heading))} `
      if (name === 'li') return closing ? '' : '\n- '
      if (/^t(able|r|d|h)$/.test(name)) lost.add('<table>')
      if (BREAKS.has(name)) return '\n'
      if (!NOTHING.has(name)) return tag
      // A colour or size is lost; a tag without any has said nothing.
      if (rest.trim() !== '' || ['u', 'sup', 'sub', 'img'].includes(name)) lost.add(`<${name}>`)
      return name === 'td' || name === 'th' ? ' ' : ''
    })
    .replaceAll(/&(#39|[a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
  // Emphasis with nothing in it, or with spaces inside its marks, would be drawn as asterisks.
  const tidy = marked
    .replaceAll(/(\*\*|\*)([^\S\n]*)([^*]*?)([^\S\n]*)\1/g, (_, mark: string, before: string, words: string, after: string) => (words === '' ? `${before}${after}` : `${before}${mark}${words}${mark}${after}`))
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return { text: tidy, lost: [...lost] }
}
