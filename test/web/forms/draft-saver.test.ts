import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, unreachable } from '../../../playground/web/api-problem.ts'
import { createDraftSaver } from '../../../playground/web/forms/drafts/draft-saver.ts'
import type { Draft } from '../../../playground/web/forms/drafts/drafts.ts'

const draft = (text: string): Draft => ({ answers: { text }, number: 1, version: 'v1' })
const refused = { type: '/problems/too-large', title: 'Too large', status: 413 }

function open(answer: () => Promise<void> = async () => undefined) {
  const heard: string[] = []
  const saver = createDraftSaver({
    shelf: {
      put: async ({ answers }) => {
        heard.push(`put ${String(answers['text'])}`)
        await answer()
        return { savedAt: 'now' }
      },
      remove: async () => void heard.push('removed'),
    },
    onSaved: ({ isAll }) => heard.push(isAll ? 'saved' : 'saved in part'),
    onFailed: ({ status }) => heard.push(`failed ${status}`),
  })
  return { saver, heard }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is typed goes to the server once, in the pause', async () => {
  const { saver, heard } = open()
  saver.want(draft('a'))
  await vi.advanceTimersByTimeAsync(700)
  saver.want(draft('ab'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(heard).toEqual(['put ab', 'saved'])
})

test('while the server cannot be reached it is tried again, ever more rarely, with what was typed last', async () => {
  let isDown = true
  const { saver, heard } = open(async () => { if (isDown) throw new ApiProblem(unreachable) })
  saver.want(draft('a'))
  await vi.advanceTimersByTimeAsync(2000)
  saver.want(draft('ab'))
  await vi.advanceTimersByTimeAsync(14_000)
  expect(heard).toEqual(['put a', 'failed 0', 'put ab', 'failed 0', 'put ab', 'failed 0'])
  isDown = false
  saver.hurry()
  await vi.advanceTimersByTimeAsync(100)
  expect(heard.slice(-2)).toEqual(['put ab', 'saved'])
})

test('what the server refuses is not sent again until something else is typed', async () => {
  const { saver, heard } = open(async () => { throw new ApiProblem(refused) })
  saver.want(draft('a'))
  await vi.advanceTimersByTimeAsync(100_000)
  expect(heard).toEqual(['put a', 'failed 413'])
})

test('a form begun afresh gives its draft up', async () => {
  const { saver, heard } = open()
  saver.want(null)
  await vi.advanceTimersByTimeAsync(2000)
  expect(heard).toEqual(['removed', 'saved'])
})

test('nothing arrives after what was recorded: what is on its way is waited for, what waits stays', async () => {
  let arrive = () => {}
  const { saver, heard } = open(() => new Promise((resolve) => { arrive = resolve }))
  saver.want(draft('a'))
  await vi.advanceTimersByTimeAsync(2000)
  saver.want(draft('ab'))
  const held = saver.hold().then(() => heard.push('held'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(heard).toEqual(['put a'])
  arrive()
  await held
  await vi.advanceTimersByTimeAsync(100_000)
  expect(heard).toEqual(['put a', 'saved in part', 'held'])
  saver.goOn()
  await vi.advanceTimersByTimeAsync(2000)
  expect(heard.at(-1)).toBe('put ab')
})
