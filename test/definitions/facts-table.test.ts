import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadPack } from '../../core/definitions/load-pack.ts'
import { FACTS } from '../../core/definitions/facts.ts'
import { changed, metaSchemas, PACK, ROOT } from './fixture-files.ts'

test('whoever reads what is not there is told where the facts are listed, and all of them are', () => {
  const files = changed('country-configs/small/tools/needs.json', ['tenure = \\"rented\\"', 'zebra = \\"rented\\"'])
  const [problem] = loadPack(files, PACK, metaSchemas, String).problems
  expect(problem?.message).toBe('"zebra" is no question, fact or form that can be read here.')
  const [place = ''] = /\S+\.md/.exec(problem?.hint ?? '') ?? []
  const rows = readFileSync(resolve(ROOT, place), 'utf8').split('## Facts of a case')[1]?.split('\n## ')[0] ?? ''
  expect([...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(Object.keys(FACTS))
})

test('the parts of a fact are listed with it', () => {
  const readme = readFileSync(resolve(ROOT, 'form-definitions/README.md'), 'utf8')
  for (const [fact, parts] of Object.entries(FACTS)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${fact}\` |`))
    for (const part of typeof parts === 'string' ? [] : parts) expect(row).toContain(`\`${part}\``)
  }
})
