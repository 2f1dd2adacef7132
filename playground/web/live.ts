import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { changesUrl } from './api.ts'
import { keys } from './queries.ts'

/** Listens to the server and asks again for what changed. Tells whether the server is out of reach. */
export function useLive(pack: string): { isLost: boolean } {
  const client = useQueryClient()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const changes = new EventSource(changesUrl(pack))
    let hasBeenLost = false
    changes.addEventListener('configuration', () => {
      void client.invalidateQueries({ queryKey: keys.packs })
      void client.invalidateQueries({ queryKey: keys.everything(pack) })
    })
    changes.addEventListener('cases', () => void client.invalidateQueries({ queryKey: keys.cases(pack) }))
    changes.addEventListener('open', () => {
      setLost(false)
      // What happened while nobody listened was told to nobody.
      if (hasBeenLost) void client.invalidateQueries({ queryKey: keys.everything(pack) })
    })
    changes.addEventListener('error', () => {
      hasBeenLost = true
      setLost(true)
    })
    return () => changes.close()
  }, [client, pack])
  return { isLost }
}
