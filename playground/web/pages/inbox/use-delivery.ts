import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, newRequestId } from '../../api.ts'
import { keys } from '../../queries.ts'
import { useWords } from '../../use-words.ts'

/** How long an arrival stays marked, in milliseconds. */
const freshFor = 8000

/** Lets the sending programme deliver one more household, and remembers shortly which case it went to. */
export function useDelivery(pack: string) {
  const { t } = useWords()
  const client = useQueryClient()
  const [fresh, setFresh] = useState<string | null>(null)
  useEffect(() => {
    if (!fresh) return
    const fading = setTimeout(() => setFresh(null), freshFor)
    return () => clearTimeout(fading)
  }, [fresh])

  const delivery = useMutation({
    mutationFn: (requestId: string) => api.deliverOne(pack, requestId),
    onSuccess: async ({ caseId, again }) => {
      setFresh(caseId)
      notifications.show({
        title: again ? t('inbox.deliveredAgain') : t('inbox.deliveredNew'),
        message: again ? t('inbox.deliveredAgainWhy', { case: caseId }) : t('inbox.deliveredNewWhy', { case: caseId }),
      })
      await client.invalidateQueries({ queryKey: keys.cases(pack) })
    },
    onError: (error) => notifications.show({ color: 'alert', message: error.message }),
  })
  return { ...delivery, fresh, deliver: () => delivery.mutate(newRequestId()) }
}
