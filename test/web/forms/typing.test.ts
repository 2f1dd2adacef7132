import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAnswersStore, type AnswersStore } from '../../../playground/web/forms/store/answers-store.ts'
import { formSetting } from '../../../playground/web/forms/store/form-setting.ts'
import { formOf, household } from '../../forms/home-visit.ts'

const visit = formOf({
  home: {
    type: 'object',
    title: 'Home',
    required: ['remark'],
    properties: {
      remark: { type: 'string', title: 'Remark', maxLength: 6 },
      urgent: { type: 'boolean', title: 'Is it urgent?' },
      why: { type: 'string', title: 'Why?', visibleWhen: 'remark = "flood"' },
    },
  },
})

const remark = ['home', 'remark']

function typeIn(store: AnswersStore, text: string, pace = 0): void {
  for (let length = 1; length <= text.length; length++) {
    store.type(remark, text.slice(0, length))
    vi.advanceTimersByTime(pace)
  }
}

/** An open form, and how often those who listen to one question heard of it. */
function listened(at = '/home/remark') {
  const store = createAnswersStore(formSetting(visit, household, 'en'), {})
  const heard = vi.fn()
  store.subscribeTo(at, heard)
  return { store, heard }
}

describe('a text that is being typed', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  test('counts for whoever reads after each key, and is told once when typing pauses', () => {
    const { store, heard } = listened()
    typeIn(store, 'flo')
    expect(store.answers()).toEqual({ home: { remark: 'flo' } })
    typeIn(store, 'flood')
    expect(store.question('/home/why').isVisible).toBe(true)
    expect(heard).not.toHaveBeenCalled()
    vi.advanceTimersByTime(120)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('wakes the questions that depend on it when typing pauses', () => {
    const { store, heard } = listened('/home/why')
    typeIn(store, 'flood')
    vi.advanceTimersByTime(120)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('is told each second of somebody who does not pause', () => {
    const { store, heard } = listened()
    typeIn(store, 'a'.repeat(45), 50)
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('is told at once when its question is left, which says then what is wrong', () => {
    const { store, heard } = listened()
    typeIn(store, 'flooding')
    store.leave('/home/remark')
    expect(heard).toHaveBeenCalled()
    expect(store.question('/home/remark').problem).toBe('Shorten “Remark” to 6 characters; it has 8.')
  })

  test('stands with what is answered elsewhere before the pause', () => {
    const { store } = listened()
    typeIn(store, 'flood')
    store.answer(['home', 'urgent'], true)
    expect(store.answers()).toEqual({ home: { remark: 'flood', urgent: true } })
  })

  test('is no longer what the server refused', () => {
    const { store } = listened()
    store.refuse([{ at: '/home/remark', code: 'pattern', message: 'Not this.', params: {} }])
    typeIn(store, 'flood')
    expect(store.question('/home/remark').problem).toBeUndefined()
    expect(store.outstanding()).toEqual([])
  })

  test('gives way to other answers put in place of all', () => {
    const { store } = listened()
    typeIn(store, 'flood')
    store.replace({ home: { remark: 'storm' } })
    vi.advanceTimersByTime(1000)
    expect(store.answers()).toEqual({ home: { remark: 'storm' } })
  })

  test('stays under a definition that changes meanwhile', () => {
    const { store } = listened()
    typeIn(store, 'flood')
    store.change(formSetting({ ...visit, title: 'Home visit' }, household, 'en'))
    expect(store.answers()).toEqual({ home: { remark: 'flood' } })
  })
})
