import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readFiles } from '../../../../core/exchange/read/read-files.ts'
import { importXlsform } from '../../../../core/exchange/xlsform/import-xlsform.ts'
import type * as Translate from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import type { ExpressionPlace, Translated } from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import { xpathOf } from '../../../../core/exchange/xlsform/xpath/xpath-of.ts'

const INPUTS = resolve(import.meta.dirname, '../../../../../shared/inputs')
const FOLDERS = ['xlsform', 'xlsform-pairs', 'xlsform-small']
const files = FOLDERS.flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => join(folder, name)) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no expressions of other people are translated.')

/** What depends on something that a workbook does not hold, or that no definition has. */
const OUTSIDE: ReadonlySet<string> = new Set(['list-not-here', 'function-of-chance', 'function-of-device', 'function-of-place', 'function-of-dialect', 'last-saved', 'reference-to-nothing'])

interface Translation {
  readonly source: string
  readonly place: ExpressionPlace
  readonly made: Translated
}

const translations = vi.hoisted(() => [] as Translation[])

vi.mock('../../../../core/exchange/xlsform/xpath/translate-expression.ts', async (original) => {
  const real = await original<typeof Translate>()
  return {
    ...real,
    translateExpression: (source: string, place: ExpressionPlace) => {
      const made = real.translateExpression(source, place)
      translations.push({ source, place, made })
      return made
    },
  }
})

async function everyTranslation(): Promise<readonly Translation[]> {
  for (const file of translations.length > 0 ? [] : files) {
    const read = await readFiles([{ name: file, bytes: readFileSync(join(INPUTS, file)) }])
    if (read.ok && 'workbook' in read) importXlsform(read.workbook, { fileName: file })
  }
  return translations
}

/** How often each reason occurs. */
function counted(reasons: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([reason, count]) => `${reason} ${count}`).join(', ')
}

test.skipIf(files.length === 0)('expressions of other people are translated, but for what is outside of any definition', async () => {
  const all = await everyTranslation()
  const left = all.flatMap(({ made }) => (made.ok ? [] : (made.notes.at(-1)?.code ?? '')))
  console.info(`${all.length} expressions, ${left.length} left out: ${counted(left)}`)
  // Rows of one section that ask the same are translated once, so that what is left out weighs more.
  expect([all.length > 3500, left.filter((code) => !OUTSIDE.has(code) && !code.startsWith('no-expression-')).length / all.length < 0.006, left.length / all.length < 0.065]).toEqual([true, true, true])
}, 300_000)

test.skipIf(files.length === 0)('what was translated goes back to XLSForm, and translated again is the same', async () => {
  const { translateExpression } = await vi.importActual<typeof Translate>('../../../../core/exchange/xlsform/xpath/translate-expression.ts')
  const made = (await everyTranslation()).flatMap((each) => (each.made.ok && each.made.expression !== 'null' ? [{ ...each, expression: each.made.expression }] : []))
  const differing = made.flatMap(({ place, expression }) => {
    const back = xpathOf(expression, place)
    if (!back.ok) return [`not written: ${back.message}`]
    const again = translateExpression(back.xpath, place)
    if (again.ok) return again.expression === expression ? [] : [`${expression} => ${back.xpath} => ${again.expression}`]
    return [`not read again: ${back.xpath}: ${again.notes.at(-1)?.message ?? ''}`]
  })
  console.info(`${made.length} expressions, ${differing.length} not the same after the way out and back`)
  expect(differing.length / made.length).toBeLessThan(0.003)
}, 300_000)
