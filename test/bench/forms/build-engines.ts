import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Subject } from './subject.ts'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface EnginePages {
  readonly address: string
  stop(): Promise<void>
}

/** Builds the other engines' page into a folder, for production as ours, and serves it. */
export async function buildEngines(folder: string): Promise<EnginePages> {
  await build({
    root: join(import.meta.dirname, 'engines'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname === '/' ? 'index.html' : pathname.slice(1)
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(readFileSync(join(folder, file)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

/** The engines that ours is measured against. */
export function otherEngines({ address }: EnginePages): readonly Subject[] {
  const prepare = (engine: string): Subject['prepare'] => async (page, count) => {
    await page.goto(`${address}/?engine=${engine}&count=${count}`)
    await page.getByRole('button', { name: 'Begin' }).waitFor()
  }
  const pointer = (section: string, question: string) => `[id="#/properties/${section}/properties/${question}-input"], [id="#/properties/${section}/properties/${question}"] input`
  return [
    {
      name: 'stock @rjsf/core',
      prepare: prepare('rjsf'),
      begin: () => '#begin',
      control: (section, question) => `#root_${section}_${question}`,
      yes: (section, question) => `#root_${section}_${question}-0`,
    },
    {
      name: 'SurveyJS',
      prepare: prepare('surveyjs'),
      begin: () => '#begin',
      control: (_, question) => `[data-name="${question}"] input`,
      yes: (_, question) => `[data-name="${question}"] input[type=radio]`,
    },
    {
      name: 'JSONForms',
      prepare: prepare('jsonforms'),
      begin: () => '#begin',
      control: pointer,
      yes: pointer,
    },
  ]
}
