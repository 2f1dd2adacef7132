/** A definition as its file is written. Problems point to lines of this text. */
export function definitionText(definition: object): string {
  return `${JSON.stringify(definition, null, 2)}\n`
}
