import { useQuery } from '@tanstack/react-query'
import type { ListedPack } from '../../api-types.ts'
import { IconAlertTriangle } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'

interface PackCardsProps {
  packs: readonly ListedPack[]
  current: string
  onChoose: (pack: string) => void
}

/** The country packs, one of them chosen. */
export function PackCards({ packs, current, onChoose }: PackCardsProps) {
  const { t, say } = useWords()
  return (
    <section aria-labelledby="packs" className="cl-stack" data-gap="tight">
      <h2 id="packs">{t('start.packs')}</h2>
      <div className="cl-choice-list" role="radiogroup" aria-labelledby="packs">
        {packs.map((pack) => (
          <label key={pack.id} className="cl-choice cl-pack">
            <input type="radio" name="pack" className="cl-hidden" checked={pack.id === current} onChange={() => onChoose(pack.id)} />
            <span className="cl-choice-words">
              <span className="cl-row cl-between"><b>{say(pack.title)}</b> <small>{say(pack.system)}</small></span>
              <Switched pack={pack} />
              {pack.problems > 0 && <Pill tone="warm" icon={<IconAlertTriangle />}>{t('start.broken', { count: pack.problems })}</Pill>}
            </span>
          </label>
        ))}
      </div>
    </section>
  )
}

/** Where the pack's switches stand, in words; its definitions know them. */
function Switched({ pack }: { pack: ListedPack }) {
  const { say } = useWords()
  const { data } = useQuery(queries.opened(pack.id))
  const framework = data?.framework ?? pack.framework
  const { groups = [], levels = [], intakeTypes = [] } = data?.configuration ?? {}
  const found = [
    groups.find(({ id }) => id === framework?.group),
    levels.find(({ id }) => id === framework?.level),
    intakeTypes.find(({ id }) => id === framework?.intake),
  ]
  return <small>{found.flatMap((one) => (one ? say(one.title) : [])).join(' · ')}</small>
}
