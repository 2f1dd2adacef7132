import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useWords } from '../../use-words.ts'

/** Tells that the definition of an open form has just been changed. @param version of the form as the configuration has it */
export function useChangeNotice(version: string): void {
  const { t } = useWords()
  const drawn = useRef(version)
  useEffect(() => {
    if (drawn.current === version) return
    drawn.current = version
    notifications.show({ message: t('form.definitionsChanged') })
  }, [version, t])
}
