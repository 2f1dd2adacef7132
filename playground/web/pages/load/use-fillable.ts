import { useMemo, useState } from 'react'
import type { TakenForm } from '../../tool-types.ts'
import { draftConfiguration } from '../tools/draft-configuration.ts'
import { useTools } from '../tools/tools-context.ts'

/** The latest version of a loaded form that can be filled in, and its pack as that would be with it. While one with errors is mended, what was typed waits there. */
export function useFillable({ checked, version }: TakenForm) {
  const tools = useTools()
  const [good, setGood] = useState(checked.form && { checked, form: checked.form, version })
  if (checked.form && good?.version !== version) setGood({ checked, form: checked.form, version })
  return useMemo(() => {
    const configuration = good && draftConfiguration(tools.configuration, good.checked, good.version)
    return configuration && { form: good.form, version: good.version, inPack: { ...tools, configuration } }
  }, [tools, good])
}
