import { rounded } from '../../expressions/numbers.ts'
import type { Read } from '../../expressions/reading.ts'
import type { Draft, Score } from '../answers.ts'
import type { CompiledForm, CompiledQuestion, CompiledScale } from '../compile/compiled-form.ts'
import { onlyPlace, placesAt, placesIn } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { countedAt } from './counted-answers.ts'
import { findByRead } from '../compile/find-question.ts'
import { putTogether } from './put-together.ts'
import type { PointsMethod } from './put-together.ts'
import { eachOnce, reasonsRead, tellingReasons } from './reasons.ts'
import type { PointsReason } from './reasons.ts'
import { kept } from '../filling/kept.ts'
import { placeName, tellingLike } from '../words/row-heading.ts'
import { isOfRow, isReadBy, rowId, scoreScope } from './score-scope.ts'
import { evaluateAt } from '../filling/scope-at.ts'
import { isShown } from '../filling/work-out.ts'

/** Every score of a form, in the order of its scales. */
export function scoresOf(filling: Filling): readonly Score[] {
  return filling.compiled.scales.flatMap((scale) => scoresOfScale(filling, scale))
}

/** A scale's score, or one for each row it is asked for; with every answer that gave points. */
export const scoresOfScale = kept<CompiledScale, readonly Score[]>([], ({ scores }) => scores, (filling, scale) => {
  if (!scale.per) return [scoreAt(filling, scale, undefined)]
  const rows = placesAt(filling, scale.per).flatMap((asked) => asked.rows)
  return rows.filter((row) => isShown(filling, row)).map((row) => scoreAt(filling, scale, row))
})

type Worked = Pick<Score, 'value' | 'sum' | 'prorated' | 'blank' | 'from' | 'reasons'>

function scoreAt(filling: Filling, compiled: CompiledScale, row: Asked | undefined): Score {
  const { scale, bands, sensitive } = compiled
  const { method, most } = scale
  const worked = method === 'formula' ? byFormula(filling, compiled, row) : byPoints(filling, compiled, method, row)
  const value = withinLimits(worked.value, scale.least, most)
  // Field by field: objects put together by spreading take many times as long to make.
  const score: Draft<Score> = { scale: scale.id, title: scale.title, value, reasons: worked.reasons, sensitive }
  if (row) Object.assign(score, rowNamed(filling, row, sensitive))
  if (worked.sum !== undefined) score.sum = worked.sum
  if (worked.prorated) score.prorated = worked.prorated
  if (worked.blank) score.blank = worked.blank
  if (worked.from) score.from = worked.from
  if (most !== undefined) score.most = most
  const band = value === null ? undefined : bands.findLast(({ from }) => value >= from)
  if (band) score.band = band.title
  if (band?.severity !== undefined) score.severity = band.severity
  return score
}

function rowNamed(filling: Filling, row: Asked, sensitive: boolean): Pick<Score, 'row' | 'rowName'> {
  const id = rowId(row)
  return { row: id, rowName: placeName(filling, row, tellingLike(filling.compiled, { sensitive, personal: row.question.personal })) ?? id }
}

function byPoints(filling: Filling, compiled: CompiledScale, method: PointsMethod, row: Asked | undefined): Worked {
  const tally = new Tally(filling, compiled)
  for (const question of compiled.counts) {
    if (question.rows) for (const place of placesCounted(filling, compiled, row, question)) tally.count(place)
    else tally.countOnly(question)
  }
  const { reasons, blanks } = tally
  const { value, sum, prorated } = putTogether(compiled.scale, method, reasons, blanks)
  const isPart = blanks.length > 0 && reasons.length > 0
  return { value, sum, prorated, blank: isPart ? { blank: blanks.length, asked: reasons.length + blanks.length } : undefined, reasons }
}

/** What a scale has counted so far: answers with the points they give, and what each blank weighs. */
class Tally {
  readonly reasons: PointsReason[] = []
  readonly blanks: number[] = []
  private section: Asked | undefined = undefined

  constructor(private readonly filling: Filling, private readonly scale: CompiledScale) {}

  /** A question outside of rows. */
  countOnly({ parent, index }: CompiledQuestion): void {
    // Most stand beside the one before.
    if (parent && this.section?.question !== parent) this.section = onlyPlace(this.filling.root, parent)
    const place = this.section?.children[index]
    if (place) this.count(place)
  }

  count(place: Asked): void {
    const counted = countedAt(this.filling, place)
    if (counted === undefined) return
    const weight = this.scale.weightOf(place.question)
    if (counted === null) this.blanks.push(weight)
    else this.reasons.push(weight === 1 ? counted : weighed(counted, weight))
  }
}

function weighed(reason: PointsReason, weight: number): PointsReason {
  const { points } = reason
  return { ...reason, points: rounded(points * weight) ?? 0, weighed: { points, weight } }
}

/** Of a question outside the rows, such as one about the home, every row has the same answer. */
function placesCounted(filling: Filling, { per }: CompiledScale, row: Asked | undefined, question: CompiledQuestion): readonly Asked[] {
  return row && per && question.path.startsWith(`${per.path}.`) ? placesIn(row, question) : placesAt(filling, question)
}

/** A formula reads the scales above its own. */
function byFormula(filling: Filling, compiled: CompiledScale, row: Asked | undefined): Worked {
  const { formula } = compiled
  if (!formula) return { value: null, reasons: [] }
  const { scales } = filling.compiled
  const read = scales.slice(0, scales.indexOf(compiled)).filter((scale) => isReadBy(formula, scale))
  const scope = scoreScope(filling.compiled, (scale) => (read.includes(scale) ? scoresOfScale(filling, scale) : []), row)
  const value = evaluateAt(filling, row, formula, scope)
  const from = read.flatMap((scale) => scoresOfScale(filling, scale)).filter((score) => !row || score.row === undefined || isOfRow(score, row))
  const readsOfAnswers = formula.reads.filter(({ path }) => !from.some(({ scale }) => scale === path[0]))
  const answers = reasonsRead(filling, row, readsOfAnswers, [])
  const isBlank = answers.length === 0 && from.every((score) => score.value === null) && (from.length > 0 || readsQuestion(filling.compiled, row, readsOfAnswers))
  return {
    value: typeof value === 'number' && !isBlank ? rounded(value) : null,
    ...(from.length > 0 && { from: from.map(({ scale, title, rowName, value: each }) => ({ scale, title, ...(rowName !== undefined && { rowName }), value: each })) }),
    reasons: eachOnce([...answers, ...from.flatMap(tellingReasons)]),
  }
}

function readsQuestion(compiled: CompiledForm, row: Asked | undefined, reads: readonly Read[]): boolean {
  return reads.some((read) => findByRead(compiled, row?.question ?? compiled.root, read)?.kind === 'question')
}

function withinLimits(value: number | null, least = -Infinity, most = Infinity): number | null {
  return value === null ? null : Math.min(most, Math.max(least, value))
}
