import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Text } from '../../../../core/definitions/definition-types.ts'
import { untaken } from '../../../../core/exchange/draft/identifier.ts'
import type { DraftTool, TakenForm } from '../../tool-types.ts'
import { isSameTool } from './is-same-tool.ts'

/** A way to keep what was loaded: under which id, and in place of what. */
export interface KeepChoice {
  readonly id: string
  readonly over?: { readonly title: Text; readonly draft: DraftTool | undefined }
}

/** How something that was loaded can be kept, the likeliest first; or the draft it is kept as already. */
export interface KeepChoices {
  readonly kept: DraftTool | undefined
  readonly choices: readonly [KeepChoice, ...KeepChoice[]]
  /** Whether what has its id is another tool, by its file and its head. */
  readonly isOther: boolean
}

/** The draft of what was loaded goes before whatever else has its id; beside that, an id of its own is free. */
export function keepChoices({ definition, report, version }: TakenForm, drafts: readonly DraftTool[], forms: Configuration['forms']): KeepChoices {
  const { id } = definition
  const kept = drafts.find((draft) => draft.version === version || draft.from?.version === version)
  const mine = { ...definition, file: report.source }
  const isMine = (draft: DraftTool) => isSameTool({ ...draft, file: draft.from?.file }, mine)
  const draft = drafts.find((one) => isNumbered(one.id, id) && isMine(one)) ?? drafts.find((one) => one.id === id)
  const live = Object.hasOwn(forms, id) ? forms[id] : undefined
  const holder = draft ?? live
  if (!holder) return { kept, choices: [{ id }], isOther: false }
  const inPlace = { id: holder.id, over: { title: holder.title, draft } }
  const beside = { id: untaken(id, (one) => drafts.some((each) => each.id === one) || Object.hasOwn(forms, one)) }
  const isOther = draft ? !isMine(draft) : !isSameTool({ ...holder, file: undefined }, mine)
  return { kept, choices: isOther ? [beside, inPlace] : [inPlace, beside], isOther }
}

/** Whether an id is another one, with a number after it or without. */
function isNumbered(id: string, plain: string): boolean {
  return id === plain || (id.startsWith(`${plain}_`) && /^\d+$/.test(id.slice(plain.length + 1)))
}
