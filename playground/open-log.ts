import { type Logger, pino } from 'pino'

/** Characters that wait while the disk is full; what comes after them is dropped. */
const MOST_WAITING = 100_000

/** The log of the program. Where it cannot be written, that is said once, and the program goes on without it. */
export function openLog(file: string, say: (sentence: string) => void): Logger {
  let isTold = false
  const tell = (error: unknown) => {
    if (!isTold) say(`The log ${file} cannot be written: ${error instanceof Error ? error.message : error}. The program goes on without it.`)
    isTold = true
  }
  try {
    const destination = pino.destination({ dest: file, sync: true, maxLength: MOST_WAITING })
    destination.on('error', tell)
    return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  } catch (error) {
    tell(error)
    return pino({ level: 'silent' })
  }
}
