import type { ComponentPropsWithRef, ReactNode } from 'react'

export interface TopButtonProps extends ComponentPropsWithRef<'button'> {
  icon: ReactNode
  /** What is set now ("English"); on a phone only the icon stays visible. */
  text: string
}

/** A button of the header that shows a setting. */
export function TopButton({ icon, text, ...button }: TopButtonProps) {
  return (
    <button type="button" {...button} className="cl-top-button">
      {icon}
      <span className="cl-top-button-text">{text}</span>
    </button>
  )
}
