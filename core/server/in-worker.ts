import { workerForWork } from './waiting-worker.ts'
import type { DoneBy, WorkGiven, WorkName, WorkOf } from './work.ts'

/** Why a thread ended before its work was done. */
export type EndedBy = 'too-slow' | 'too-much-memory' | 'unreadable'

export interface WorkLimits {
  readonly seconds: number
  /** Ends the thread: nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined
}

/** Does a piece of work in a thread of its own, which ends when it takes too long or too much memory: files are hostile until proven otherwise. */
export function inWorker<Name extends WorkName>(name: Name, work: WorkOf<Name>, { seconds, signal }: WorkLimits): Promise<{ done: DoneBy<Name> } | { ended: EndedBy }> {
  const given: WorkGiven<Name> = { name, work }
  const worker = workerForWork()
  const end = () => void worker.terminate()
  return new Promise<{ done: DoneBy<Name> } | { ended: EndedBy }>((settle) => {
    const timer = setTimeout(() => settle({ ended: 'too-slow' }), seconds * 1000)
    worker.once('message', (done: DoneBy<Name>) => settle({ done }))
    worker.once('error', (error: NodeJS.ErrnoException) => settle({ ended: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'unreadable' }))
    worker.once('exit', () => {
      clearTimeout(timer)
      settle({ ended: 'unreadable' })
    })
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
    else worker.postMessage(given)
  }).finally(() => {
    signal?.removeEventListener('abort', end)
    return worker.terminate()
  })
}
