/** A title after its number on paper, by which people find it again: "A. The visit". A number that ends with a sign of its own gets no full stop. */
export function numberedTitle({ number = '', title }: { readonly number?: string | undefined; readonly title: string }): string {
  if (number === '') return title
  const beginning = /[\p{L}\p{N}]$/u.test(number) ? `${number}.` : number
  return title === '' ? beginning : `${beginning} ${title}`
}
