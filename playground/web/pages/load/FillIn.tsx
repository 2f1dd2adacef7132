import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { TryTool } from '../tools/TryTool.tsx'
import { useTools } from '../tools/tools-context.ts'
import { useToolTrial } from '../tools/use-tool-trial.ts'
import '../tools/tools.css'

/** The form to be filled in as any tool is tried. */
export function FillIn({ form, version }: { form: FormDefinition; version: string }) {
  const trial = useToolTrial(form, version, useTools())
  return <TryTool trial={trial} />
}
