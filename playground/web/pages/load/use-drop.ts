import { useRef, useState, type DragEvent } from 'react'

/** Takes files that are dropped anywhere on an element, and tells while some are held over it. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false)
  // Every element within tells of its own; over is whoever was entered more often than left.
  const depth = useRef(0)
  const holds = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    isOver,
    dropHere: {
      onDragEnter(event: DragEvent) {
        if (!holds(event)) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      },
      onDragOver(event: DragEvent) {
        if (holds(event)) event.preventDefault()
      },
      onDragLeave(event: DragEvent) {
        if (!holds(event)) return
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      },
      onDrop(event: DragEvent) {
        if (!holds(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
