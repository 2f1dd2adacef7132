/**
 * Where texts stand in a part of a definition: the name of another part, `Text` being a text itself; a list of one for each item
 * of a list; or parts by property, `*` standing for any.
 */
export type TextPart = string | readonly TextPart[] | { readonly [property: string]: TextPart }
