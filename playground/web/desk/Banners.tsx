import { Alert } from '@mantine/core'
import { errorsAmong } from '../../../core/definitions/problem.ts'
import { Link, useMatch } from 'react-router'
import { IconAlertTriangle, IconCloudOff } from '../icons.ts'
import { useStoreAway } from '../use-store-away.ts'
import { useWords } from '../use-words.ts'
import { useDesk } from './desk-context.ts'

/** What concerns every page: the program or its database is out of reach, or its definitions have errors. */
export function Banners() {
  const { t } = useWords()
  const { pack, problems, isGood, isLost } = useDesk()
  const isStoreAway = useStoreAway()
  const isListed = useMatch('/:pack/problems') !== null
  const errors = errorsAmong(problems).length
  return (
    <div className="cl-banners" aria-live="polite">
      {(isLost || isStoreAway) && <Alert color="warm" icon={<IconCloudOff />}>{isLost ? t('shell.lost') : t('shell.storeAway')}</Alert>}
      {!isGood && !isListed && (
        <Alert color="alert" icon={<IconAlertTriangle />} title={t('problems.banner', { count: errors })}>
          {t('problems.goesOn')} <Link to={`/${pack}/problems`}>{t('problems.see')}</Link>
        </Alert>
      )}
    </div>
  )
}
