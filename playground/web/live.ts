import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { changesUrl } from './api.ts'
import { keys } from './queries.ts'

/** Packs that were listened to before. */
const heard = new Set<string>()

/** Listens to the server and asks again for what changed. Tells whether the server is out of reach. */
export function useLive(pack: string): { isLost: boolean } {
  const client = useQueryClient()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const changes = new EventSource(changesUrl(pack))
    // What happened while nobody listened, as between one part of the page and another, was told to nobody.
    let hasMissed = heard.has(pack)
    changes.addEventListener('configuration', () => {
      void client.invalidateQueries({ queryKey: keys.packs })
      void client.invalidateQueries({ queryKey: keys.everything(pack) })
    })
    changes.addEventListener('cases', () => void client.invalidateQueries({ queryKey: keys.cases(pack) }))
    changes.addEventListener('open', () => {
      setLost(false)
      heard.add(pack)
      if (hasMissed) void client.invalidateQueries({ queryKey: keys.everything(pack) })
    })
    changes.addEventListener('error', () => {
      hasMissed = true
      setLost(true)
    })
    return () => changes.close()
  }, [client, pack])
  return { isLost }
}
