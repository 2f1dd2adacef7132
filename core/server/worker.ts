import { parentPort } from 'node:worker_threads'
import { WORK, warmUp, type PackToWarm, type WorkGiven, type WorkName } from './work.ts'

parentPort?.on('message', async (message: WorkGiven<WorkName> | { readonly warm: PackToWarm }) => {
  if ('warm' in message) return warmUp(message.warm)
  const { name, work } = message
  parentPort?.postMessage(await (WORK[name] as (given: typeof work) => unknown)(work))
})
