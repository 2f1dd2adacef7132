import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Configuration } from '../../../core/definitions/configuration.ts'
import type { Persona, Role } from '../../../core/definitions/definition-types.ts'
import { api } from '../api.ts'
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

  const session = useMemo((): Seat | undefined => {
    const persona = asked.data?.persona
    const role = persona && configuration?.pack.roles[persona.role]
    if (!asked.data || !persona || !role) return undefined
    return { persona, role, today: asked.data.today }
  }, [asked.data, configuration])

  const onRetry = () => void (asked.isError ? asked.refetch() : mutate(first ?? ''))
  return { session, error: asked.error ?? seating.error, onRetry }
}
