import type { Kind } from './kinds.ts'

/** Something in an expression that can never fit, and where (offsets into its source). */
export interface KindMistake {
  readonly rule: 'bad-expression' | 'unfit-kind' | 'unknown-option'
  readonly from: number
  readonly to: number
  readonly message: string
  /** The way out, or how to find it. */
  readonly hint: string | (() => string | undefined)
}

/** Kinds by the names an expression reads; undefined where nothing is known. */
export type KindScope = (name: string) => Kind | undefined

/** An expression being looked at. */
export interface KindLook {
  readonly source: string
  readonly names: KindScope
  readonly mistakes: KindMistake[]
}

/** A part of an expression and its kind. */
export interface KindPart {
  readonly node: { readonly name: string; readonly from: number; readonly to: number }
  readonly kind: Kind
}

/** Notes what can never fit. */
export function told(
  { mistakes }: KindLook,
  { from, to }: { readonly from: number; readonly to: number },
  message: string,
  hint: KindMistake['hint'],
  rule: KindMistake['rule'] = 'unfit-kind',
): void {
  mistakes.push({ rule, from, to, message, hint })
}
