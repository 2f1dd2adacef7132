import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { StoreFailure } from '../../core/store/case-store.ts'
import { databaseNamed, shownAddress } from '../../core/store/mongo/mongo-address.ts'
import { openStore } from '../../core/store/open-store.ts'

const SECRET = 'sesame'

async function failureOf(address: string): Promise<StoreFailure> {
  const error: unknown = await openStore(address, () => {}).then(() => undefined, (failure: unknown) => failure)
  expect(error).toBeInstanceOf(StoreFailure)
  return error as StoreFailure
}

const addresses: [string, string, RegExp][] = [
  ['nothing listens there', `mongodb://anna:${SECRET}@127.0.0.1:1/land?serverSelectionTimeoutMS=100`, /^The database mongodb:\/\/127\.0\.0\.1:1\/land cannot be reached\. Check that it runs and that MONGODB_URL names it/],
  ['a slash in the password', `mongodb://anna:${SECRET}/x@127.0.0.1:1/land`, /^The database mongodb:\/\/127\.0\.0\.1:1\/land cannot be understood\. Write MONGODB_URL as/],
  ['an at sign in the password', `mongodb://anna:x@${SECRET}@127.0.0.1:1/land`, /mongodb:\/\/127\.0\.0\.1:1\/land cannot be understood/],
  ['a question mark in the password', `mongodb://anna:${SECRET}?x@127.0.0.1:1/land`, /mongodb:\/\/… cannot be understood/],
  ['a lone percent sign', `mongodb://anna:%${SECRET}@127.0.0.1:1/land`, /cannot be understood/],
  ['no host', 'mongodb://', /cannot be understood/],
  ['an option nobody knows', `mongodb://127.0.0.1:1/land?unknown=${SECRET}`, /cannot be understood/],
  ['a password among the options', `mongodb://127.0.0.1:1/?tls=true&tlsCertificateKeyFile=/nowhere.pem&tlsCertificateKeyFilePassword=${SECRET}`, /cannot be opened as asked \(ENOENT\)\. Check the options in MONGODB_URL, and that the files they name are there\.$/],
  ['another kind of address', `postgres://anna:${SECRET}@127.0.0.1/land`, /^A store is named as file:PATH or mongodb:\/\//],
]
test.each(addresses)('an address that cannot be used is told without its secrets: %s', async (_what, address, sentence) => {
  const failure = await failureOf(address)
  expect(failure.message).toMatch(sentence)
  expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(SECRET)
})

test('TLS is spoken where the address asks for it', async () => {
  const greeting = await new Promise<Buffer>((heard) => {
    const server = createServer((socket) => socket.once('data', (bytes) => (heard(bytes), socket.destroy()))).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      openStore(`mongodb://127.0.0.1:${port}/land?tls=true&directConnection=true`, () => {}).catch(() => {})
    })
    onTestFinished(() => void server.close())
  })
  expect(greeting[0]).toBe(22) // A TLS handshake begins with it.
})

test.each([
  ['mongodb://h1:27017,h2/land?w=1', 'land', 'mongodb://h1:27017,h2/land'],
  ['mongodb+srv://anna:a%40b@cluster.example/', 'caseloom', 'mongodb+srv://cluster.example/'],
  ['mongodb://host?tls=true', 'caseloom', 'mongodb://host'],
  ['mongodb://host/l%C3%A4nd', 'länd', 'mongodb://host/l%C3%A4nd'],
])('%s names the database %s and is shown as %s', (address, name, shown) => {
  expect([databaseNamed(address), shownAddress(address)]).toEqual([name, shown])
})
