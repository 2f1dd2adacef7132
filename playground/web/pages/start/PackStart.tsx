import { useQuery } from '@tanstack/react-query'
import type { ListedPack } from '../../api-types.ts'
import { BareFrame } from '../../desk/BareFrame.tsx'
import { ChooseLanguage } from '../../desk/ChooseLanguage.tsx'
import { ChoosePersona } from '../../desk/ChoosePersona.tsx'
import { Today } from '../../desk/Today.tsx'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { useSeat } from '../../desk/use-seat.ts'
import { useWorkAs } from '../../desk/use-work-as.ts'
import { useLive } from '../../live.ts'
import { PageHead } from '../../look/PageHead.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { BrokenPack } from './BrokenPack.tsx'
import { ModulesPanel } from './ModulesPanel.tsx'
import { OpenDesk } from './OpenDesk.tsx'
import { PackCards } from './PackCards.tsx'
import { Switches } from './Switches.tsx'
import { useFramework } from './use-framework.ts'
import { WayPanel } from './WayPanel.tsx'
import './start.css'

interface PackStartProps {
  pack: ListedPack
  packs: readonly ListedPack[]
  onChoosePack: (pack: string) => void
}

/** The switches of one pack, and what they make: composed here in the page, so that a move shows at once. */
export function PackStart({ pack, packs, onChoosePack }: PackStartProps) {
  const { t } = useWords()
  useLive(pack.id)
  const opened = useQuery(queries.opened(pack.id))
  const { session, error, onRetry } = useSeat(pack.id, opened.data?.configuration)
  const workAs = useWorkAs(pack.id)
  const framework = useFramework(pack.id, opened.data, session)
  const configuration = opened.data?.configuration
  const failure = opened.error ?? error

  const side = (
    <aside className="cl-stack cl-start-side">
      <PackCards packs={packs} current={pack.id} onChoose={onChoosePack} />
      {configuration && session && framework && (
        <OpenDesk configuration={configuration} workflow={framework.workflow} persona={session.persona} />
      )}
    </aside>
  )
  const end = configuration && session && (
    <>
      <Today date={session.today} />
      <ChooseLanguage spoken={configuration.pack.languages} />
      <ChoosePersona configuration={configuration} current={session.persona.id} onChoose={workAs.mutate} />
    </>
  )
  return (
    <BareFrame pack={t('start.framework')} end={end}>
      <PageHead title={t('start.title')} sub={t('start.sub')} />
      <div className="cl-start">
        <div className="cl-stack cl-start-main" data-gap="wide">
          {configuration && session && framework && (
            <>
              <Switches configuration={configuration} framework={framework} session={session} />
              <WayPanel workflow={framework.workflow} />
              <ModulesPanel workflow={framework.workflow} />
            </>
          )}
          {opened.data && !configuration && <BrokenPack pack={pack} problems={opened.data.problems} />}
          {failure && <Unloaded error={failure} onRetry={() => (opened.error ? void opened.refetch() : onRetry())} />}
          {!failure && !opened.data && <Arriving />}
        </div>
        {side}
      </div>
    </BareFrame>
  )
}
