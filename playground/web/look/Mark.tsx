/** The sign of the product: two warm threads woven through three teal ones. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg className="cl-mark" viewBox="0 0 24 24" width={size} height={size} fill="none" strokeWidth="2.3" aria-hidden="true">
      <path className="cl-mark-weft" d="M2 5.5h4.1M9.9 5.5H22M2 12h12.1M17.9 12H22M2 18.5h4.1M9.9 18.5H22" />
      <path className="cl-mark-warp" d="M8 1v9.1M8 13.9V23M16 1v2.6M16 7.4v9.2M16 20.4V23" />
    </svg>
  )
}
