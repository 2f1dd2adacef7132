import { startServer } from './started-server.ts'

// A server in a process of its own, for tests that kill it: `serve.ts FOLDER` prints its address.
const { address } = await startServer({ folder: process.argv[2] ?? '.' })
console.log(address)
