import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'
import { compare, type Compiled } from './compare-with-xform.ts'
import { workbookOf } from './workbook-of.ts'

interface Case {
  readonly id: string
  readonly module: string
  readonly test: string
  readonly md: string
  readonly pyxform: Compiled
}

const CASES = resolve(import.meta.dirname, '../../../../shared/inputs/xlsform-conformance/pyxform-cases.jsonl')

/** What has no place in a definition: records of another system, maps, short messages, what a device records. */
const ELSEWHERE = /entities|osm|sms|audit|background|image_app|upload_question|audio_quality|mock_accuracy|auto_send|external_instances$|test_form_name|validate/

/** Why a case differs, by the name of its test. */
const REASONS: readonly (readonly [reason: string, tests: RegExp])[] = [
  ['meta, and the count that an XForm makes for a repeat, are names like any other here', /named_meta|generated_element|repeat_count__jr_alias|same_as_survey_root/],
  ['two repeats of one name in different groups can be told apart here by where they stand', /repeat_same_as_repeat|loop__repeats_error|loop__references_error|question_same_as_group_in_different_group_context/],
  ['what a device does with a parameter, and whether a type has it, is not looked at', /incremental|bad_param|reference_geometry|list_name__not_found|not_supported__select_one_external|with_params_with_filters/],
  ['marks of a scale are left out, so what is wrong with them does no harm', /tick|placeholder|parameters_not_compatible|parameter_greater/],
  ['a language that only one sheet or only a picture has is not the only one of the form', /media_from_reference__translated|choices_sheet__translated|select1__non_dynamic_choices__one_lang|translation/],
  ['a list for an external choice may stand in the sheet of choices', /not_found__external_choices/],
  ['a calculation that is blank has its default here', /calculate_without_calculation_with_default/],
  ['a note says words and has no value, and a choice is worked out only where it can be one of its codes', /node_from_nested_repeat_has_relative|select_type_with_calculation_and_no_label/],
  ['the heading of a table-list is no question here', /table_list/],
  ['a survey in which nothing is asked is refused', /setgeopoint/],
]

const cases: readonly Case[] = existsSync(CASES) ? readFileSync(CASES, 'utf8').split('\n').filter((line) => line !== '').map((line): Case => JSON.parse(line)) : []
if (cases.length === 0) console.info('The folder ../shared/inputs is absent: the cases of pyxform are passed over.')

describe.runIf(cases.length > 0)("pyxform's cases", () => {
  test('agree, or differ for a reason', () => {
    const concerned = cases.filter(({ module }) => !ELSEWHERE.test(module))
    const differing = concerned.flatMap((each) => {
      const imported = importXlsform(workbookOf(each.md), { fileName: 'data.xlsx' })
      const differences = [...compare(imported, each.pyxform), ...(imported.ok ? errorsIn(imported.definition) : [])]
      return differences.length > 0 ? [{ id: each.id, name: each.test.split('.').at(-1) ?? '', differences }] : []
    })
    const explained = REASONS.map(([reason, tests]) => ({ reason, ids: differing.filter(({ name }) => REASONS.find(([, pattern]) => pattern.test(name))?.[1] === tests).map(({ id }) => id) }))
    console.info([`${concerned.length - differing.length} of ${concerned.length} cases of pyxform agree`, ...explained.map(({ reason, ids }) => `${String(ids.length).padStart(4)} ${reason}: ${ids.join(' ')}`)].join('\n'))
    const unexplained = differing.filter(({ name }) => !REASONS.some(([, pattern]) => pattern.test(name)))
    expect(unexplained.map(({ id, name, differences }) => `${id} ${name}: ${differences[0]}`)).toEqual([])
    expect(concerned.length - differing.length).toBeGreaterThan(715)
  })
})
