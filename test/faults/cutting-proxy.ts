import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Something between two programs that can cut their connection. */
export interface CuttingProxy {
  readonly port: number
  /** Where it leads; nowhere when undefined: whoever connects is cut off. */
  lead(port: number | undefined): void
  /** Cuts every connection in the middle of the next request or answer that goes through it. Resolves when one was. */
  cutInNext(what: 'request' | 'answer'): Promise<void>
  /** Cuts every connection now. */
  cut(): void
  close(): void
}

/** Passes bytes on between whoever connects and a port of this machine. */
export async function cuttingProxy(): Promise<CuttingProxy> {
  let target: number | undefined
  let awaited: { what: 'request' | 'answer'; done: () => void } | undefined
  const sockets = new Set<Socket>()
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const pass = (from: Socket, to: Socket, what: 'request' | 'answer') => {
    from.on('data', (bytes: Buffer) => {
      if (awaited?.what !== what || bytes.length < 2) return void to.write(bytes)
      // Half of it arrives, then nothing more.
      const { done } = awaited
      awaited = undefined
      to.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => {
        cut()
        done()
      })
    })
    from.on('close', () => to.destroy())
  }
  const server = createServer((here) => {
    here.on('error', () => here.destroy())
    if (target === undefined) return void here.destroy()
    const there = connect(target, '127.0.0.1')
    there.on('error', () => there.destroy())
    for (const socket of [here, there]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    pass(here, there, 'request')
    pass(there, here, 'answer')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => void (target = port),
    cutInNext: (what) => new Promise((done) => void (awaited = { what, done })),
    cut,
    close() {
      server.close()
      cut()
    },
  }
}
