import { useState } from 'react'
import { ApiProblem } from '../../api-problem.ts'
import { useTakeFile } from '../drafts/attachments.ts'

interface GivenFile {
  readonly file: Blob
  readonly name: string
}

/** How far a file is that was given as an answer. */
export interface SentFile {
  /** How much of it has gone, from 0 to 1; undefined while nothing is going. */
  readonly sent: number | undefined
  /** Why it did not arrive; empty where the program could not be reached. */
  readonly failed: string | undefined
  readonly give: (file: Blob, name: string) => Promise<void>
  /** Sends once more what did not arrive. */
  readonly again: () => void
  readonly forget: () => void
}

/** Sends a file, and answers with its name once it has arrived. */
export function useSentFile(onAnswer: (answer: string) => void): SentFile {
  const take = useTakeFile()
  const [given, setGiven] = useState<GivenFile>()
  const [sent, setSent] = useState<number>()
  const [failed, setFailed] = useState<string>()

  async function send({ file, name }: GivenFile): Promise<void> {
    setFailed(undefined)
    setSent(0)
    try {
      onAnswer(await take(file, name, setSent))
      setGiven(undefined)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setFailed(error.is('unreachable') ? '' : error.message)
    } finally {
      setSent(undefined)
    }
  }

  return {
    sent,
    failed,
    give: (file, name) => {
      setGiven({ file, name })
      return send({ file, name })
    },
    again: () => {
      if (given) void send(given)
    },
    forget: () => {
      setGiven(undefined)
      setFailed(undefined)
    },
  }
}
