/** Names that the world's lists of languages do not have, or write otherwise. */
const FURTHER_NAMES: Readonly<Record<string, string>> = {
  'bahasa indonesia': 'id', tigrigna: 'ti', tigirigna: 'ti', tigrinya: 'ti', oromiffa: 'om', oromifa: 'om', 'afaan oromo': 'om', bangla: 'bn', hiligaynon: 'hil', rohingya: 'rhg', dari: 'fa-AF', farsi: 'fa',
  kiswahili: 'sw', tagalog: 'fil', mandarin: 'zh', castellano: 'es', kinyarwanda: 'rw', sorani: 'ckb', kurmanji: 'kmr', bislama: 'bi', tetum: 'tet', tetun: 'tet', creole: 'ht', kreyol: 'ht', chichewa: 'ny', burmese: 'my',
}
/** Two-letter tags, by whose names in English and in the language itself a column may be called. */
const NAMED = 'aa ab af ak am ar as ay az be bg bi bm bn bo br bs ca ce co cs cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kg ki kk kl km kn ko ks ku ky lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl nn no nr ny oc om or pa pl ps pt qu rm rn ro ru rw sa sd sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz ve vi wo xh yo zh zu'.split(' ')

let tagsByName: ReadonlyMap<string, string> | undefined

/** The tag a name of a language stands for: `English (en)`, `french`, `swa`, `Español`. */
export function languageTag(name: string): string | undefined {
  const tag = /[([]\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\s*[)\]]?\s*$/.exec(name)?.[1]
  const bare = name.replace(/[([].*$/, '').trim()
  for (const each of [tag, bare]) {
    const canonical = each === undefined ? undefined : canonicalTag(each)
    if (canonical !== undefined) return canonical
  }
  const lower = bare.toLowerCase()
  return FURTHER_NAMES[lower] ?? namesOfLanguages().get(lower)
}

function canonicalTag(written: string): string | undefined {
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(written)) return undefined
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.replaceAll('_', '-').toLowerCase())
    // A tag that names no language, such as "new", has no name.
    const isKnown = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined
    return isKnown && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  if (tagsByName) return tagsByName
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  tagsByName = new Map(NAMED.flatMap((tag) => [english, new Intl.DisplayNames([tag], { type: 'language' })].map((names): [string, string] => [(names.of(tag) ?? tag).toLowerCase(), tag])))
  return tagsByName
}
