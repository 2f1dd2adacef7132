import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Configuration } from '../../../core/definitions/configuration.ts'
import type { Persona, Role } from '../../../core/definitions/definition-types.ts'
import { api } from '../api.ts'
import type { Session } from '../api-types.ts'
import { keys, queries } from '../queries.ts'

/** Who sits at the desk. */
export interface Seat {
  readonly persona: Persona
  readonly role: Role
  /** ISO date in the pack's time zone. */
  readonly today: string
}

/** The session of a pack. A visitor without one is seated as the pack's first persona. */
export function useSeat(pack: string, configuration: Configuration | undefined) {
  const client = useQueryClient()
  const asked = useQuery({ ...queries.session(pack), enabled: configuration !== undefined })
  const seating = useMutation({
    mutationFn: (persona: string) => api.workAs(pack, persona),
    onSuccess: (session) => client.setQueryData(keys.session(pack), session),
  })
  const isVacant = asked.data?.persona === null
  const first = configuration?.pack.personas[0]?.id
  const { mutate } = seating
  useEffect(() => {
    if (isVacant && first) mutate(first)
  }, [isVacant, first, mutate])

  const session = useMemo(() => seatIn(asked.data, configuration), [asked.data, configuration])

  const onRetry = () => void (asked.isError ? asked.refetch() : mutate(first ?? ''))
  return { session, error: asked.error ?? seating.error, onRetry }
}

/** Who sits there by a session; undefined where nobody does. */
export function seatIn(session: Session | undefined, configuration: Configuration | undefined): Seat | undefined {
  const persona = session?.persona
  const role = persona && configuration?.pack.roles[persona.role]
  return session && persona && role ? { persona, role, today: session.today } : undefined
}
