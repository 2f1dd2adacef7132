import { loadCheckedPack } from '../../core/server/load-checked-pack.ts'
import { readMetaSchemas, readPackFiles } from '../../core/server/files.ts'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { PROJECT } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'
import { fullAnswers, generatedTool } from './generated-tool.ts'

const PACK = 'italy'
const TOOLS = [250, 500, 1000, 2000]
const QUESTIONS = 20
const ROUNDS = 3

/** Checking a pack with ever more tools, each with its questions, scales and a golden case: what one tool takes should not grow. */
export async function benchCheck(): Promise<readonly Figure[]> {
  const own = readPackFiles(PROJECT, PACK)
  const metaSchemas = readMetaSchemas(PROJECT)
  const milliseconds = new Map(TOOLS.map((count): [number, number[]] => [count, []]))
  const check = (count: number) => {
    const files = [...own, ...Array.from({ length: count }, (_, at) => ({ path: `country-configs/${PACK}/tools/tool_${at}.json`, text: JSON.stringify(numbered(at)) }))]
    const began = performance.now()
    const { problems } = loadCheckedPack(files, PACK, metaSchemas)
    const [first] = problems.filter(({ severity }) => severity === 'error')
    if (first) throw new Error(`The generated tools are not good: ${first.file} ${first.at}: ${first.message}`)
    return performance.now() - began
  }
  check(TOOLS[0] ?? 0)
  for (let round = 0; round < ROUNDS; round++) {
    // The pack's own definitions take the same whatever is added to them.
    const bare = check(0)
    for (const count of round % 2 === 0 ? TOOLS : TOOLS.toReversed()) milliseconds.get(count)?.push((check(count) - bare) / count)
  }
  const perTool = (count: number) => milliseconds.get(count) ?? []
  console.table(TOOLS.map((count) => ({ tools: count, 'ms a tool': rounded(median(perTool(count))) })))
  const [least = 0, most = 0] = [TOOLS.at(0), TOOLS.at(-1)]
  return [{ figure: `check.${most}.${least}`, value: rounded(median(perTool(most).map((each, round) => each / (perTool(least)[round] ?? NaN)))), goal: '<= 1.3' }]
}

function numbered(at: number): AssessmentTool {
  const tool = generatedTool(QUESTIONS, `tool_${at}`)
  const renamed = (tool.scales ?? []).map((scale) => ({ ...scale, id: `${scale.id}_${at}` }))
  return {
    ...tool,
    scales: renamed,
    findings: [{ id: `high_${at}`, kind: 'need', title: 'Many points', when: `score_all_${at} > 5` }],
    goldenCases: [{ title: 'Everything answered', answers: { ...fullAnswers(QUESTIONS) }, expect: {} }],
  }
}
