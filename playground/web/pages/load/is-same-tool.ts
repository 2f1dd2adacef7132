import { canonicalJson } from '../../../../core/definitions/canonical-json.ts'

/** What a tool says at its head, and the file it was loaded from where that is known. */
export interface HeadOfTool {
  readonly title?: unknown
  readonly description?: unknown
  readonly file: string | undefined
}

/**
 * Whether two tools of one id are one tool, loaded again. The id alone does not tell: names of files without Latin letters give
 * many the same. Nor does a title alone, in which a ministry may stand that has many forms.
 */
export function isSameTool(one: HeadOfTool, other: HeadOfTool): boolean {
  return (one.file !== undefined && one.file === other.file) || canonicalJson(headOf(one)) === canonicalJson(headOf(other))
}

function headOf({ title = null, description = null }: HeadOfTool) {
  return { title, description }
}
