import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { api } from '../api.ts'
import { useLive } from '../live.ts'
import { keys, queries } from '../queries.ts'
import { composeWorkflow } from '../../../core/workflow/compose-workflow.ts'
import { dateIn } from '../../../core/workflow/date-in.ts'
import { BareFrame } from './BareFrame.tsx'
import { DeskContext, type Desk as DeskOf } from './desk-context.ts'
import { Frame } from './Frame.tsx'
import { NoConfiguration } from './NoConfiguration.tsx'
import { Arriving, Unloaded } from './Unloaded.tsx'

/** The desk of a pack: loads what its pages rely on, seats a first visitor, and follows what the server tells. */
export function Desk() {
  const { pack = '' } = useParams()
  const { isLost } = useLive(pack)
  const opened = useQuery(queries.opened(pack))
  const session = useQuery(queries.session(pack))
  const first = opened.data?.configuration?.pack.personas[0]?.id
  const seating = useSeat(pack, session.data?.persona === null ? first : undefined)

  const desk = useMemo((): DeskOf | undefined => {
    const { configuration, framework, problems = [], good = true } = opened.data ?? {}
    const persona = session.data?.persona
    const role = persona && configuration?.pack.roles[persona.role]
    if (!configuration || !framework || !persona || !role) return undefined
    const { timeZone } = configuration.pack
    const today = session.data?.today ?? dateIn(timeZone, new Date().toISOString())
    const workflow = composeWorkflow(configuration, framework)
    return { pack, configuration, framework, workflow, problems, isGood: good, persona, role, today, timeZone, isLost }
  }, [pack, opened.data, session.data, isLost])

  if (desk) return <DeskContext value={desk}><Frame><Outlet /></Frame></DeskContext>
  if (opened.data && !opened.data.configuration) return <NoConfiguration pack={pack} problems={opened.data.problems} />
  const failed = [opened, session].find(({ isError }) => isError)
  const error = failed?.error ?? seating.error
  if (error) return <BareFrame><Unloaded error={error} onRetry={() => void (failed ? failed.refetch() : seating.mutate(first ?? ''))} /></BareFrame>
  return <BareFrame><Arriving /></BareFrame>
}

/** A visitor without a session is greeted by the pack's first persona. */
function useSeat(pack: string, persona: string | undefined) {
  const client = useQueryClient()
  const seating = useMutation({
    mutationFn: (chosen: string) => api.workAs(pack, chosen),
    onSuccess: (session) => client.setQueryData(keys.session(pack), session),
  })
  const { mutate } = seating
  useEffect(() => {
    if (persona) mutate(persona)
  }, [persona, mutate])
  return seating
}
