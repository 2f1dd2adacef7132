/** What an expression works with and gives back. Dates are ISO strings; a blank answer is null. */
export type Value = null | boolean | number | string | Value[] | { readonly [name: string]: Value }

/** Where names of an expression are looked up; undefined means: not known here, ask further out. */
export type Scope = (name: string) => Value | undefined
