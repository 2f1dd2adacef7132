import { generatedSections } from '../../generated-tool.ts'
import type { Engine } from './engine.ts'

const ENGINES: Readonly<Record<string, () => Promise<{ draw: Engine }>>> = {
  rjsf: () => import('./rjsf.tsx'),
  surveyjs: () => import('./surveyjs.tsx'),
  jsonforms: () => import('./jsonforms.tsx'),
}

const asked = new URLSearchParams(location.search)
const engine = await ENGINES[asked.get('engine') ?? '']?.()
const sections = generatedSections(Number(asked.get('count')))
const begin = document.getElementById('begin')
const place = document.getElementById('place')
if (!engine || !begin || !place) throw new Error('The address names no engine: ?engine=rjsf&count=100.')
begin.addEventListener('click', () => engine.draw(sections, place))
begin.textContent = 'Begin'
