import type { Problem } from '../../../../core/definitions/problem.ts'
import type { ListedPack } from '../../api-types.ts'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'
import { ProblemList } from '../problems/ProblemList.tsx'

/** A pack whose definitions have never made a configuration: what is wrong with them. */
export function BrokenPack({ pack, problems }: { pack: ListedPack; problems: readonly Problem[] }) {
  const { t, say } = useWords()
  return (
    <Panel title={t('start.noConfiguration', { pack: say(pack.title) })}>
      <p className="cl-small">{t('start.noConfigurationWhy')}</p>
      <ProblemList problems={problems} />
    </Panel>
  )
}
