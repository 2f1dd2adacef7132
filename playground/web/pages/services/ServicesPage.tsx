import { useSearchParams } from 'react-router'
import { useDesk } from '../../desk/desk-context.ts'
import { IconBuildingCommunity } from '../../icons.ts'
import { ChipSwitch } from '../../look/ChipSwitch.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'
import { findingTitles } from './finding-titles.ts'
import { ServiceCard } from './ServiceCard.tsx'
import './services.css'

const every = '*'

/** The catalogue: who offers what, and for which findings it is suggested. */
export function ServicesPage() {
  const { t } = useWords()
  const { configuration } = useDesk()
  const [address, setAddress] = useSearchParams()
  const { services, forms } = configuration
  const types = [...new Set(services.map(({ type }) => type))]
  const type = types.find((known) => known === address.get('type')) ?? every
  const shown = services.filter((service) => type === every || service.type === type)
  const titles = findingTitles(forms)
  return (
    <Page title={t('services.title')}>
      <PageHead title={t('services.title')} sub={t('services.sub')} />
      {services.length === 0 && (
        <Panel><Empty icon={<IconBuildingCommunity />} title={t('services.emptyTitle')} sentence={t('services.emptyWhy')} /></Panel>
      )}
      <div className="cl-stack" data-gap="wide">
        {types.length > 1 && (
          <ChipSwitch
            label={t('services.type')}
            isLabelHidden
            options={[{ id: every, title: t('services.all') }, ...types.map((id) => ({ id, title: t(`services.types.${id as 'work'}`, { defaultValue: spoken(id) }) }))]}
            value={type}
            onChange={(id) => setAddress(id === every ? {} : { type: id }, { replace: true, preventScrollReset: true })}
          />
        )}
        <ul className="cl-services" role="list">
          {shown.map((service) => <li key={service.id}><ServiceCard service={service} findings={titles} /></li>)}
        </ul>
      </div>
    </Page>
  )
}

/** A type of service that the program has no word for is read as it is written. */
function spoken(id: string): string {
  const words = id.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
