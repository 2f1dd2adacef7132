import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Framework } from '../../../../core/definitions/definition-types.ts'
import { composeWorkflow } from '../../../../core/workflow/compose-workflow.ts'
import type { Workflow } from '../../../../core/workflow/workflow.ts'
import { api, newRequestId } from '../../api.ts'
import type { OpenedPack } from '../../api-types.ts'
import type { Seat } from '../../desk/use-seat.ts'
import { keys } from '../../queries.ts'

export interface FrameworkSwitches {
  readonly framework: Framework
  readonly workflow: Workflow
  readonly mayMove: boolean
  readonly isSaving: boolean
  readonly isSaved: boolean
  readonly error: Error | null
  /** Shows a move at once and keeps it on the server; without the right to, it is only remembered as wished for. */
  readonly move: (change: Partial<Framework>) => void
  readonly save: (framework: Framework) => void
  /** A move somebody wished for whose role may not make it. */
  readonly wished: Partial<Framework> | null
}

/** Where the three switches stand, and moving them. */
export function useFramework(pack: string, opened: OpenedPack | undefined, seat: Seat | undefined): FrameworkSwitches | undefined {
  const client = useQueryClient()
  const [wished, setWished] = useState<Partial<Framework> | null>(null)
  const saving = useMutation({
    scope: { id: `framework ${pack}` },
    mutationFn: (move: Framework & { requestId: string }) => api.moveFramework(pack, move),
    onMutate: async ({ requestId: _, ...framework }) => {
      await client.cancelQueries({ queryKey: keys.opened(pack) })
      client.setQueryData<OpenedPack>(keys.opened(pack), (before) => before && { ...before, framework })
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.everything(pack) }),
  })
  const configuration = opened?.configuration
  const framework = opened?.framework
  const workflow = useMemo(() => configuration && framework && composeWorkflow(configuration, framework), [configuration, framework])
  if (!workflow || !framework || !seat) return undefined

  const save = (wanted: Framework) => saving.mutate({ ...wanted, requestId: newRequestId() })
  const mayMove = seat.role.framework === true
  return {
    framework, workflow, mayMove, wished: mayMove ? null : wished,
    save,
    isSaving: saving.isPending, isSaved: saving.isSuccess, error: saving.error,
    move: (change) => {
      if (mayMove) save({ ...framework, ...change })
      else setWished(change)
    },
  }
}
