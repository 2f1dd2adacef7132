/** Where a form can be printed empty, as it is now or as it was asked. */
export function paperAddress(pack: string, form: string, version?: string): string {
  return `/${pack}/forms/${form}/print${version === undefined ? '' : `?version=${version}`}`
}

/** Where the form that an event filled in can be printed with its answers. */
export function filledAddress(pack: string, kase: string, number: number): string {
  return `/${pack}/cases/${kase}/answers/${number}/print`
}

/** How much of a version's name people are shown. */
export const shownOfVersion = 7
