import type { Server } from 'node:http'
import { CannotStart } from './cannot-start.ts'

const FIRST_PORT = 4310
const TRIES = 20

/**
 * Listens on this machine only and gives the address. Without a wanted port it takes 4310, else the next one that is free.
 * Throws CannotStart when none can be had.
 * @param setting where the port was wanted, for the sentence about one that cannot be had
 */
export async function listen(server: Server, wanted: string | undefined, setting = 'PORT'): Promise<string> {
  if (wanted !== undefined) {
    if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65535) {
      throw new CannotStart(`${setting} is "${wanted}", which is not a port. Set it to a number from 1 to 65535.`)
    }
    if (await isTaken(server, Number(wanted))) {
      throw new CannotStart(`Port ${wanted} is taken by another program. Set ${setting} to another one, or leave it out.`)
    }
    return addressOf(server)
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port++) {
    if (!(await isTaken(server, port))) return addressOf(server)
  }
  throw new CannotStart(`Ports ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} are all taken. Set ${setting} to one that is free.`)
}

function isTaken(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error))
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      resolve(false)
    })
  })
}

function addressOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
