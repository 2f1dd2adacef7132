import { expect, test } from 'vitest'
import { readMetaFiles } from '../../core/server/files.ts'
import { PROJECT } from '../server/started-server.ts'

interface Part {
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly definitions?: Readonly<Record<string, Part>>
}

test.each(readMetaFiles(PROJECT).map((file) => [file.path, JSON.parse('text' in file ? file.text : '{}') as Part] as const))(
  '%s describes every keyword, for editors, types and this project’s own pages',
  (_path, schema) => expect(undescribed(schema, '')).toEqual([]),
)

/** Places of keywords that neither say what they are nor refer to something that does. */
function undescribed(part: Part, at: string): string[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([name, property]) => [
    ...(property.description || property.$ref ? [] : [`${at}/${name}`]),
    ...undescribed(property, `${at}/${name}`),
  ])
  return [...own, ...Object.entries(part.definitions ?? {}).flatMap(([name, inner]) => undescribed(inner, `${at}#${name}`))]
}
