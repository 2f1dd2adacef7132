import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Layout } from '../../../core/definitions/definition-types.ts'
import { useDesk } from '../desk/desk-context.ts'

/** How a form is gone through: as the address says, else as the person likes it, else as the definition asks for. */
export function useLayout(asked: Layout | undefined) {
  const { pack, persona } = useDesk()
  const [address, setAddress] = useSearchParams()
  const kept = `caseloom/layout/${pack}/${persona.id}`
  const [liked, setLiked] = useState(() => readLayout(kept))
  const layout = layoutNamed(address.get('view')) ?? liked ?? asked ?? 'sections'

  function chooseLayout(chosen: Layout): void {
    setLiked(chosen)
    keepLayout(kept, chosen)
    setAddress((now) => ({ ...Object.fromEntries(now), view: chosen }), { replace: true, preventScrollReset: true })
  }

  return { layout, chooseLayout }
}

function layoutNamed(name: string | null): Layout | undefined {
  return name === 'page' || name === 'sections' ? name : undefined
}

function readLayout(key: string): Layout | undefined {
  try {
    return layoutNamed(localStorage.getItem(key))
  } catch {
    return undefined
  }
}

function keepLayout(key: string, layout: Layout): void {
  try {
    localStorage.setItem(key, layout)
  } catch {
    // A browser that keeps nothing still shows it so for this visit.
  }
}
