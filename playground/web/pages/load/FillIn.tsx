import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { TryTool } from '../tools/TryTool.tsx'
import { useTools } from '../tools/tools-context.ts'
import { useToolTrial } from '../tools/use-tool-trial.ts'
import '../tools/tools.css'

interface FillInProps {
  form: FormDefinition
  version: string
  /** While something else is looked at nothing is drawn, and what was typed is kept. */
  isShown: boolean
}

/** The form to be filled in as any tool is tried. */
export function FillIn({ form, version, isShown }: FillInProps) {
  const trial = useToolTrial(form, version, useTools())
  return isShown && <TryTool trial={trial} />
}
