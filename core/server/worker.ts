import { parentPort, workerData } from 'node:worker_threads'
import { WORK, type WorkGiven, type WorkName } from './work.ts'

const { name, work } = workerData as WorkGiven<WorkName>

parentPort?.postMessage(await (WORK[name] as (given: typeof work) => unknown)(work))
