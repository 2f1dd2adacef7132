import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { IconChevronDown, IconX } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'
import { findOptions, type FoundOptions } from './find-options.ts'
import { FoundList } from './FoundList.tsx'
import { inputAttributes, type WidgetProps } from './widget-props.ts'

interface SearchFieldProps {
  widget: WidgetProps
  options: readonly OptionView[]
  /** What the field shows while nobody searches. */
  text: string
  placeholder: string
  /** Whether an option is among the answers. */
  isChosen: (option: OptionView) => boolean
  onPick: (option: OptionView) => void
  /** Takes the answer out; undefined where there is none to take out. */
  onClear: (() => void) | undefined
}

const nothing: FoundOptions = { shown: [], more: 0 }

/** A field that opens a list and searches it: arrows go through the list, Enter takes, Escape closes. */
export function SearchField({ widget, options, text, placeholder, isChosen, onPick, onClear }: SearchFieldProps) {
  const { t } = useWords()
  const { id, question, onLeave } = widget
  const field = useRef<HTMLInputElement>(null)
  /** What is searched for; undefined while the list is closed. */
  const [typed, setTyped] = useState<string>()
  const [hasTyped, setHasTyped] = useState(false)
  const [active, setActive] = useState(0)
  const isOpen = typed !== undefined
  const { shown: found, more } = isOpen ? findOptions(options, hasTyped ? typed : undefined) : nothing

  // A list at the window's end is brought into view; the list itself scrolls to the option the arrows are on.
  useLayoutEffect(() => {
    if (isOpen) document.getElementById(`${id}-list`)?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, id])
  useLayoutEffect(() => {
    if (isOpen) document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active, id])

  function open(): void {
    if (isOpen) return
    setTyped(text)
    setHasTyped(false)
    setActive(Math.max(0, findOptions(options, undefined).shown.findIndex(isChosen)))
    field.current?.select()
  }

  function close(): void {
    setTyped(undefined)
    setHasTyped(false)
  }

  function pick(option: OptionView): void {
    onPick(option)
    close()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      if (isOpen) setActive(Math.min(Math.max(to, 0), found.length - 1))
      else open()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const option = found[active]
      if (option) pick(option)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className={`cl-search cl-answer-${question.width ?? 'medium'}`} data-open={isOpen || undefined}>
      <input
        {...inputAttributes(widget)}
        ref={field}
        className="cl-field"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] && `${id}-option-${active}`}
        placeholder={placeholder}
        value={typed ?? text}
        onClick={open}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setHasTyped(true)
          setActive(0)
        }}
        onBlur={() => {
          // Who empties the field takes the answer out.
          if (hasTyped && typed === '') onClear?.()
          close()
          onLeave()
        }}
      />
      {onClear && !isOpen && (
        <button type="button" className="cl-search-clear" tabIndex={-1} aria-label={`${t('form.clear')}: ${plainWords(question.title)}`} onClick={onClear}>
          <IconX size={18} aria-hidden="true" />
        </button>
      )}
      <IconChevronDown className="cl-search-open" size={18} aria-hidden="true" />
      {isOpen && <FoundList id={id} title={question.title} found={found} more={more} active={active} isChosen={isChosen} onPick={pick} />}
      <p className="cl-hidden" role="status">{isOpen && hasTyped ? t('answer.found', { found: found.length + more }) : ''}</p>
    </div>
  )
}
