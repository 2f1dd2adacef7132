import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportOptions } from '../../../../core/exchange/import-file.ts'
import { loadForm } from '../../api.ts'
import { ApiProblem } from '../../api-problem.ts'
import { keys, queries } from '../../queries.ts'
import type { TakenForm } from '../../tool-types.ts'
import { isSameTool } from './is-same-tool.ts'

/** Files on their way in. */
export interface Loading {
  readonly name: string
  /** How much of them has been sent, from 0 to 1; at 1 they are being read. */
  readonly sent: number
}

/** Files that were not taken, and why. */
export interface RefusedFiles {
  readonly error: Error
  readonly files: readonly File[]
}

/** What the page remembers of a form that was loaded while it was open. */
export interface KeptLoad {
  readonly version: string
  readonly files: readonly File[]
  /** The same tool as it was loaded before and could be filled in. */
  readonly before?: TakenForm
}

/** Sends files and waits until they are read. Until something is taken, what was loaded before stays. */
export function useLoading(pack: string, persona: string) {
  const client = useQueryClient()
  const [loading, setLoading] = useState<Loading>()
  const [refused, setRefused] = useState<RefusedFiles>()
  const [kept, setKept] = useState<KeptLoad>()
  const [firsts, setFirsts] = useState<Readonly<Record<string, string>>>({})
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  const load = async (files: readonly File[], options: ImportOptions = {}) => {
    const [first] = files
    if (!first) return
    leaving.current?.abort()
    const mine = new AbortController()
    leaving.current = mine
    setRefused(undefined)
    setLoading({ name: files.map(({ name }) => name).join(', '), sent: 0 })
    try {
      const taken = await loadForm(pack, files, options, { signal: mine.signal, onSent: (sent) => setLoading((now) => now && { ...now, sent }) })
      const last = client.getQueryData(queries.lastImport(pack, persona).queryKey)
      const isAgain = (one: TakenForm | null | undefined): one is TakenForm => !!one && isLoadedAgain(one, taken)
      setKept((now) => {
        const before = [last, now?.before].find((one) => isAgain(one) && one.checked.form)
        return { version: taken.version, files, ...(before && { before }) }
      })
      setFirsts((now) => ({ ...now, [taken.version]: isAgain(last) ? (now[last.version] ?? last.version) : taken.version }))
      client.setQueryData(keys.import(pack, persona), taken)
    } catch (error) {
      if (!mine.signal.aborted) setRefused({ files, error: error instanceof ApiProblem ? error : new Error(String(error)) })
    } finally {
      if (leaving.current === mine) setLoading(undefined)
    }
  }
  const cancel = () => {
    leaving.current?.abort()
    leaving.current = undefined
    setLoading(undefined)
  }
  /** What a form was made of and what it was before, as long as the page knows. */
  const keptOf = (version: string) => (kept?.version === version ? kept : undefined)
  /** The version a tool had when it was loaded first: by it, what is loaded again is one with what it was. */
  const firstOf = (version: string) => firsts[version] ?? version
  return { loading, refused, keptOf, firstOf, load, cancel }
}

function isLoadedAgain(before: TakenForm, now: TakenForm): boolean {
  const ofFile = ({ definition, report }: TakenForm) => ({ ...definition, file: report.source })
  return before.definition.id === now.definition.id && isSameTool(ofFile(before), ofFile(now))
}
