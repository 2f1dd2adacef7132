import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../core/server/listen.ts'

function server(): Server {
  const made = createServer()
  onTestFinished(() => void made.close())
  return made
}

async function takenPort(): Promise<number> {
  const other = server()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  return (other.address() as AddressInfo).port
}

test('two programs without a wanted port get one each, on this machine only', async () => {
  const addresses = [await listen(server(), undefined), await listen(server(), undefined)]
  expect(new Set(addresses).size).toBe(2)
  for (const address of addresses) expect(address).toMatch(/^http:\/\/127\.0\.0\.1:43\d\d$/)
})

test('a wanted port that is taken is named, with the way out', async () => {
  const port = await takenPort()
  await expect(listen(server(), String(port))).rejects.toThrow(`Port ${port} is taken by another program. Set PORT to another one, or leave it out.`)
})

test.each(['http', '', '70000', '-1'])('PORT "%s" is not a port', async (port) => {
  await expect(listen(server(), port)).rejects.toThrow(`PORT is "${port}", which is not a port. Set it to a number from 1 to 65535.`)
})
