import { useState } from 'react'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { Marked } from '../../look/Marked.tsx'
import { IconChevronDown, IconChevronUp, IconGripVertical, IconPlus, IconX } from '../../icons.ts'
import type { Value } from '../../../../core/expressions/value.ts'
import { useWords } from '../../use-words.ts'
import { grip, useDraggedOrder } from './use-dragged-order.ts'
import { asList, groupAttributes, type WidgetProps } from './widget-props.ts'

/** An order of preference: answers are taken one after another, and moved up and down by buttons or by dragging. */
export function RankingAnswer(props: WidgetProps) {
  const { t, number } = useWords()
  const { id, question: { options = [], maxItems = Infinity }, value, onAnswer } = props
  const [said, setSaid] = useState('')
  const order = asList(value)
  const rest = options.filter((option) => !order.includes(option.value))
  const isFull = order.length >= maxItems
  const titleOf = (one: Value) => plainWords(options.find((option) => option.value === one)?.title ?? String(one))

  function put(next: readonly Value[], moved: Value): void {
    onAnswer(next.length > 0 ? [...next] : null)
    const place = next.indexOf(moved) + 1
    const answer = titleOf(moved)
    setSaid(place > 0 ? t('answer.rankMoved', { answer, place, places: next.length }) : t('answer.rankTakenOut', { answer }))
  }

  function move(from: number, to: number): void {
    const moved = order[from]
    if (moved === undefined || to < 0 || to >= order.length) return
    const others = order.filter((_, index) => index !== from)
    put([...others.slice(0, to), moved, ...others.slice(to)], moved)
  }

  const { shown, dragged, list } = useDraggedOrder(order, put)
  return (
    <div role="group" {...groupAttributes(props)} className="cl-ranking" tabIndex={-1}>
      {order.length > 0 && (
        <ol role="list" className="cl-rank-order" {...list}>
          {shown.map((one, index) => {
            const answer = titleOf(one)
            return (
              <li key={String(one)} className="cl-rank" data-dragged={one === dragged || undefined}>
                <span className="cl-rank-grip" {...{ [grip]: '' }} aria-hidden="true"><IconGripVertical size={18} /></span>
                <span className="cl-rank-place">{number(index + 1)}</span>
                <span className="cl-choice-words">{answer}</span>
                <button type="button" aria-label={t('answer.rankUp', { answer })} aria-disabled={index === 0} onClick={() => move(index, index - 1)}>
                  <IconChevronUp size={20} aria-hidden="true" />
                </button>
                <button type="button" aria-label={t('answer.rankDown', { answer })} aria-disabled={index === order.length - 1} onClick={() => move(index, index + 1)}>
                  <IconChevronDown size={20} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('answer.takeOutOne', { answer })}
                  onClick={() => {
                    put(order.filter((other) => other !== one), one)
                    document.getElementById(id)?.focus()
                  }}
                >
                  <IconX size={18} aria-hidden="true" />
                </button>
              </li>
            )
          })}
        </ol>
      )}
      {rest.length > 0 && !isFull && (
        <>
          <p className="cl-help">{t(order.length === 0 ? 'answer.rankBegin' : 'answer.rankNext')}</p>
          <ul role="list" className="cl-chip-row">
            {rest.map((option, index) => (
              <li key={String(option.value)}>
                <button
                  type="button"
                  className="cl-chip"
                  onClick={({ currentTarget }) => {
                    put([...order, option.value], option.value)
                    // The keyboard goes on with the next one that is left, else with the order that was made.
                    const others = order.length + 1 < maxItems ? currentTarget.closest('ul')?.querySelectorAll('button') : undefined
                    const next = others?.[index + 1] ?? others?.[index - 1] ?? document.getElementById(id)
                    next?.focus()
                  }}
                >
                  <IconPlus size={16} aria-hidden="true" />
                  <Marked words={option.title} isInButton />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="cl-hidden" role="status">{said}</p>
    </div>
  )
}
