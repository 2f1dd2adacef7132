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
  /** Waits for what is on its way, and tells the answers as they are then; undefined where they cannot be recorded. */
  take: () => Promise<Answers | undefined>
  record: (answers: Answers, requestId: string) => Promise<void>
  /** The answers as they would be sent now: while somebody goes on typing, nothing is sent by itself. */
  present: () => Answers
}

/** Milliseconds until what was not answered is sent again, and the longest. */
const firstWait = 3000
const longestWait = 30_000

/**
 * Sends the answers as they are, and again, ever more rarely, while nobody answers. The same answers sent again carry the same number,
 * so that a try whose reply was lost is recorded once. While it is sending, nothing may be typed: it would be neither sent nor kept.
 */
export function useSending({ tried, onTry, take, record, present }: SendingOptions) {
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

  async function attempt(wait: number): Promise<void> {
    stop()
    setSending(({ refusal }) => ({ isSending: true, ...(refusal && { refusal }) }))
    const answers = await take()
    if (!answers) return setSending({ isSending: false })
    const sent = JSON.stringify(answers)
    const next = last.current?.sent === sent ? last.current : { requestId: newRequestId(), sent }
    last.current = next
    onTry(next)
    try {
      // What is recorded stays closed until the page has gone on.
      await record(answers, next.requestId)
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        setSending({ isSending: false })
        throw error
      }
      setSending({ isSending: false, refusal: error.document })
      if (isUnanswered(error.document)) sendAgain(wait, sent)
    }
  }

  /** Once nothing was typed for a while. */
  function sendAgain(wait: number, seen: string): void {
    stop()
    again.current = () => {
      const now = JSON.stringify(present())
      if (now === seen) void attempt(Math.min(wait * 2, longestWait))
      else sendAgain(wait, now)
    }
    timer.current = setTimeout(again.current, wait)
  }

  function settle(): void {
    stop()
    setSending({ isSending: false })
  }

  return { ...sending, send: () => attempt(firstWait), settle }
}
