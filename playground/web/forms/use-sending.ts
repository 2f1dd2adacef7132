import { useRef, useState } from 'react'
import type { Answers } from '../../../core/forms/answers.ts'
import { newRequestId } from '../api.ts'
import { ApiProblem, type ProblemDocument } from '../api-problem.ts'

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
}

/** Sends answers. The same answers sent again carry the same number, so that a try whose reply was lost is recorded once. */
export function useSending({ tried, onTry, record }: SendingOptions) {
  const [sending, setSending] = useState<Sending>({ isSending: false })
  const last = useRef(tried)

  async function send(answers: Answers): Promise<void> {
    const sent = JSON.stringify(answers)
    if (last.current?.sent !== sent) last.current = { requestId: newRequestId(), sent }
    onTry(last.current)
    setSending({ isSending: true })
    try {
      await record(answers, last.current.requestId)
      setSending({ isSending: false })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSending({ isSending: false, refusal: error.document })
    }
  }

  return { ...sending, send, settle: () => setSending({ isSending: false }) }
}
