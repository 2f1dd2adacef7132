/**
 * What may be shown of a MongoDB address: its hosts and the database. Everything that could be a secret is left out: who signs in,
 * and every option. What stands before the last "@" counts as that, also in an address that is written wrongly.
 */
export function shownAddress(address: string): string {
  const [beforeOptions = ''] = address.split('?')
  const [scheme = 'mongodb'] = address.split('://')
  const place = beforeOptions.slice(Math.max(beforeOptions.lastIndexOf('@') + 1, scheme.length + '://'.length))
  return `${scheme}://${address.includes('@') && !beforeOptions.includes('@') ? '…' : place}`
}

/** The database an address names; this program's own name where it names none. */
export function databaseNamed(address: string): string {
  const [, name = ''] = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]*)/.exec(address) ?? []
  return decodeURIComponent(name) || 'caseloom'
}
