import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { BareFrame } from '../desk/BareFrame.tsx'
import { IconRoute } from '../icons.ts'
import { Empty, Failed } from '../look/States.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'

/** An address that leads nowhere. Under a pack it stands inside the pack's frame, elsewhere it brings its own. */
export function Missing() {
  const { t } = useWords()
  const { pack } = useParams()
  const page = (
    <Page title={t('state.missing')}>
      <h1 className="cl-hidden">{t('state.missing')}</h1>
      <Empty
        icon={<IconRoute />}
        title={t('state.missing')}
        sentence={t('state.missingWhy')}
        action={<Button component={Link} to={pack ? `/${pack}` : '/'}>{pack ? t('state.toDesk') : t('state.toStart')}</Button>}
      />
    </Page>
  )
  return pack ? page : <BareFrame>{page}</BareFrame>
}

/** A page whose own code failed. */
export function Broken() {
  const { t } = useWords()
  return (
    <BareFrame>
      <Failed
        title={t('state.broken')}
        sentence={t('state.brokenWhy')}
        retry={{ label: t('state.retry'), onRetry: () => location.reload() }}
        action={<Button component={Link} to="/" variant="subtle">{t('state.toStart')}</Button>}
      />
    </BareFrame>
  )
}
