import { canonicalJson } from '../../definitions/canonical-json.ts'
import type { FormDefinition } from '../../definitions/configuration.ts'
import { definitionText } from '../../definitions/definition-text.ts'
import { LARGEST_FILE } from '../../definitions/source-file.ts'
import { readDefinitions } from '../../definitions/read-definitions.ts'
import { problemLine } from '../../definitions/problem.ts'
import { sha256 } from '../../store/chain.ts'
import { actorOf, deskOf, dutyDesk, packAsked, type Desk } from '../desk.ts'
import { checkDraft } from '../draft-checks.ts'
import { draftHead, draftText, draftTools, keepDraftTool, removeDraftTool as removeKept, type DraftTool } from '../draft-tools.ts'
import { TOOL_ID } from '../form-files.ts'
import { loadedFrom } from '../last-import.ts'
import { Refused } from '../refuse.ts'
import type { Ask, Route } from '../route.ts'
import { listOf, ref, text } from '../schemas/schema.ts'

const path = '/api/packs/:pack/draft-tools'

/** Whoever opens a pack may try its drafts, as its tools. */
export const listDraftTools: Route = {
  method: 'get',
  path,
  summary: 'The draft tools of a pack, the latest first: tried like any other, and never asked of a case',
  answers: { 200: { description: 'The draft tools', schema: listOf(ref('DraftTool')) } },
  problems: [404],
  async answer(ask) {
    const { configuration } = await deskOf(ask)
    return { status: 200, body: await draftTools(ask.parts.store, configuration.pack.id) }
  },
}

export const readDraftTool: Route = {
  method: 'get',
  path: `${path}/:id`,
  summary: 'A draft tool with its definition, and what the rules of the pack say of it now',
  answers: { 200: { description: 'The draft tool', schema: ref('OpenedDraftTool') } },
  problems: [404],
  async answer(ask) {
    const desk = await deskOf(ask)
    const tool = await toolAsked(ask, desk)
    const file = await draftText(ask.parts.store, desk.configuration.pack.id, tool)
    if (file === undefined) throw new Refused(404, 'unknown-draft-tool', tool.id)
    return { status: 200, body: { tool, definition: JSON.parse(file) as unknown, checked: await checked(ask, desk, tool, file) } }
  },
}

/** Kept whole, errors and all, or not at all. What the pack is served with stays as it is. */
export const keepTool: Route = {
  method: 'put',
  path: `${path}/:id`,
  summary: 'Keep a definition as a draft tool of the pack',
  query: { seen: { ...text, maxLength: 64, description: 'The version that is replaced; with an older one it is refused.' } },
  file: { types: ['application/json'], schema: { anyOf: [ref('AssessmentTool'), ref('Form')] }, megabytes: Math.ceil(LARGEST_FILE / 1_000_000), tooLarge: 'too-large' },
  answers: { 200: { description: 'The draft tool with its definition', schema: ref('OpenedDraftTool') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'framework')
    const { id = '' } = ask.params
    const { definition, file } = definitionSent(ask, id)
    const version = sha256(canonicalJson(definition))
    const found = await checked(ask, desk, { id, version }, file)
    const { persona, name } = actorOf(desk.viewer)
    const from = await loadedFrom(ask.parts.store, desk.configuration.pack.id, ask.token ?? '', definition)
    const tool: DraftTool = { ...draftHead(definition, found), version, keptAt: desk.now, keptBy: { persona, name }, ...(from && { from }) }
    await keepDraftTool(ask.parts, desk.configuration.pack.id, tool, file, ask.query.seen as string | undefined)
    return { status: 200, body: { tool, definition, checked: found } }
  },
}

export const removeDraftTool: Route = {
  method: 'delete',
  path: `${path}/:id`,
  summary: 'Throw away a draft tool',
  answers: { 204: { description: 'There is no such draft any more' } },
  problems: [401, 403, 404],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'framework')
    await removeKept(ask.parts, desk.configuration.pack.id, await toolAsked(ask, desk))
    return { status: 204 }
  },
}

async function toolAsked({ parts, params }: Ask, { configuration }: Desk): Promise<DraftTool> {
  const { id = '' } = params
  const tool = (await draftTools(parts.store, configuration.pack.id)).find((each) => each.id === id)
  if (!tool) throw new Refused(404, 'unknown-draft-tool', id)
  return tool
}

function checked(ask: Ask, { configuration }: Desk, { id, version }: Pick<DraftTool, 'id' | 'version'>, file: string) {
  return checkDraft(packAsked(ask), version, { root: ask.parts.packs.root, pack: configuration.pack.id, id, text: file })
}

/** A form or tool of the name the address says, and the file it is downloaded as. Throws Refused for anything else: of that nothing could be shown. */
function definitionSent({ body }: Ask, id: string): { definition: FormDefinition; file: string } {
  if (!(body instanceof Uint8Array)) throw new Refused(400, 'not-json', 'it is empty')
  const { documents: [document], problems: [problem] } = readDefinitions([{ path: `${id}.json`, text: new TextDecoder().decode(body) }])
  if (problem || !document) throw new Refused(422, 'invalid', problem ? problemLine(problem).replace(/\.$/, '') : '')
  const isForm = document.kind === 'form' || document.kind === 'assessment tool'
  if (!isForm || document.id !== id || !TOOL_ID.test(id)) throw new Refused(422, 'no-tool', id)
  // Of this kind and name; whatever else it is, the rules say.
  const definition = document.value as unknown as FormDefinition
  return { definition, file: definitionText(definition) }
}
