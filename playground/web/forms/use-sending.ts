import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../core/forms/answers.ts'
import { newRequestId } from '../api.ts'
import { ApiProblem, type ProblemDocument } from '../api-problem.ts'
import { isUnanswered } from './recordable.ts'

export interface Sending {
  readonly isSending: boolean
  /** Why the server did not record the answers. */
  readonly refusal?: ProblemDocument
}

export interface Try {
  readonly requestId: string
  /** The answers that were sent, as text. */
  readonly sent: string
}

interface SendingOptions {
  /** The last try of an earlier visit. */
  tried: Try | undefined
  onTry: (tried: Try) => void
  record: (answers: Answers, requestId: string) => Promise<void>
  /** The answers as they would be sent now: others than those that were sent are not sent by themselves. */
  present: () => Answers
}

/** Milliseconds until what was not answered is sent again, and the longest. */
const firstWait = 3000
const longestWait = 30_000

/**
 * Sends answers, and again, ever more rarely, while nobody answers. The same answers sent again carry the same number, so that a try
 * whose reply was lost is recorded once.
 */
export function useSending({ tried, onTry, record, present }: SendingOptions) {
  const [sending, setSending] = useState<Sending>({ isSending: false })
  const last = useRef(tried)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef<() => void>(undefined)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    again.current = undefined
  }, [])
  useEffect(() => {
    const hurry = () => again.current?.()
    addEventListener('online', hurry)
    return () => {
      removeEventListener('online', hurry)
      stop()
    }
  }, [stop])

  async function attempt(answers: Answers, { requestId, sent }: Try, wait: number): Promise<void> {
    try {
      await record(answers, requestId)
      setSending({ isSending: false })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSending({ isSending: false, refusal: error.document })
      if (!isUnanswered(error.document)) return
      again.current = () => {
        stop()
        if (JSON.stringify(present()) === sent) void attempt(answers, { requestId, sent }, Math.min(wait * 2, longestWait))
      }
      timer.current = setTimeout(again.current, wait)
    }
  }

  async function send(answers: Answers): Promise<void> {
    stop()
    const sent = JSON.stringify(answers)
    const next = last.current?.sent === sent ? last.current : { requestId: newRequestId(), sent }
    last.current = next
    onTry(next)
    setSending({ isSending: true })
    await attempt(answers, next, firstWait)
  }

  function settle(): void {
    stop()
    setSending({ isSending: false })
  }

  return { ...sending, send, settle }
}
