import { Alert } from '@mantine/core'
import { errorsAmong } from '../../../core/definitions/problem.ts'
import { Link, useMatch } from 'react-router'
import { IconAlertTriangle, IconCloudOff } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useDesk } from './desk-context.ts'

/** What concerns every page: the program is out of reach, or its definitions have errors. */
export function Banners() {
  const { t } = useWords()
  const { pack, problems, isGood, isLost } = useDesk()
  const isListed = useMatch('/:pack/problems') !== null
  const errors = errorsAmong(problems).length
  return (
    <div className="cl-banners" aria-live="polite">
      {isLost && <Alert color="warm" icon={<IconCloudOff />}>{t('shell.lost')}</Alert>}
      {!isGood && !isListed && (
        <Alert color="alert" icon={<IconAlertTriangle />} title={t('problems.banner', { count: errors })}>
          {t('problems.goesOn')} <Link to={`/${pack}/problems`}>{t('problems.see')}</Link>
        </Alert>
      )}
    </div>
  )
}
