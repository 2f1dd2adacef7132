import { useState, type PointerEvent } from 'react'
import type { Value } from '../../../../core/expressions/value.ts'

/** What starts dragging, within each row of the list. */
export const grip = 'data-grip'

/**
 * Lets the rows of a list be dragged by their grips, by mouse, finger or pen. The list draws its rows as `shown` has them, and marks
 * the one that is `dragged` with data-dragged.
 * @param onDrop gets the order once a row was let go at another place
 */
export function useDraggedOrder(order: readonly Value[], onDrop: (order: readonly Value[], moved: Value) => void) {
  const [drag, setDrag] = useState<{ moved: Value; order: readonly Value[] }>()

  /** The order with the dragged row where the pointer is. */
  function orderAt({ currentTarget, clientY }: PointerEvent<HTMLElement>, moved: Value): readonly Value[] {
    const boxes = [...currentTarget.children].filter((row) => !row.hasAttribute('data-dragged')).map((row) => row.getBoundingClientRect())
    const place = boxes.filter(({ top, height }) => top + height / 2 < clientY).length
    const others = order.filter((one) => one !== moved)
    return [...others.slice(0, place), moved, ...others.slice(place)]
  }

  return {
    shown: drag?.order ?? order,
    dragged: drag?.moved,
    // The list hears of the pointer, as a row that changes its place would lose it.
    list: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const row = event.target instanceof Element ? event.target.closest(`[${grip}]`)?.closest('li') : null
        const moved = row ? order[[...event.currentTarget.children].indexOf(row)] : undefined
        if (moved === undefined || event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ moved, order })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (drag) setDrag({ moved: drag.moved, order: orderAt(event, drag.moved) })
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (!drag) return
        // What was drawn last may be where the pointer was a moment ago.
        const dropped = orderAt(event, drag.moved)
        if (dropped.some((one, index) => one !== order[index])) onDrop(dropped, drag.moved)
        setDrag(undefined)
      },
      onLostPointerCapture({ target, currentTarget }: PointerEvent<HTMLElement>) {
        // A grip under a finger lets go of the pointer when the list takes it.
        if (target === currentTarget) setDrag(undefined)
      },
    },
  }
}
