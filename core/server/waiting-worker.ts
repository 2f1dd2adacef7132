import { Worker } from 'node:worker_threads'
import type { PackToWarm } from './work.ts'

const MEGABYTES = 768
/** Nobody comes any more. */
const MOST_WAITING = 10 * 60_000
/** Milliseconds without work. */
const QUIET = 4000

let waiting: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined

let soon: NodeJS.Timeout | undefined

/**
 * Starts a thread that reads the program in and gets used to a pack before anybody has work for it: starting takes longer than
 * most work. One waits at a time, for ten minutes; like any other it works once and ends.
 */
export function prepareWorker(warm: PackToWarm): void {
  clearTimeout(soon)
  if (waiting) return
  const worker = started()
  worker.unref()
  worker.postMessage({ warm })
  const timer = setTimeout(() => void worker.terminate(), MOST_WAITING).unref()
  waiting = { worker, timer }
  worker.once('exit', () => {
    clearTimeout(timer)
    if (waiting?.worker === worker) waiting = undefined
  })
  // What goes wrong before there is work is told by the end of the thread.
  worker.on('error', () => undefined)
}

/** The same once nothing was asked of threads for some seconds: while work comes in, it would only be in the way. */
export function prepareWorkerSoon(warm: PackToWarm): void {
  clearTimeout(soon)
  soon = setTimeout(() => prepareWorker(warm), QUIET).unref()
}

/** The thread that waits, or else a new one. */
export function workerForWork(): Worker {
  clearTimeout(soon)
  if (!waiting) return started()
  const { worker, timer } = waiting
  waiting = undefined
  clearTimeout(timer)
  worker.ref()
  return worker
}

function started(): Worker {
  return new Worker(new URL('worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
}
