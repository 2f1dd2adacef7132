/** A place in degrees as text, perhaps not yet complete, and how far off it may be in metres. */
export interface Place {
  readonly latitude: string
  readonly longitude: string
  readonly accuracy?: number
}

/** A place as RFC 5870 writes it; null where nothing is known of it. */
export function geoUri({ latitude, longitude, accuracy }: Place): string | null {
  const [north, east] = [latitude, longitude].map((degrees) => degrees.replaceAll(/[,;]/g, '').trim())
  if (north === '' && east === '') return null
  return `geo:${north},${east}${accuracy === undefined ? '' : `;u=${Math.round(accuracy)}`}`
}

/** The place a geo URI names; what is missing in it is empty. */
export function placeOf(uri: string): Place {
  const { latitude = '', longitude = '', accuracy } = /^geo:(?<latitude>[^,;]*),(?<longitude>[^,;]*)[^;]*(?:;u=(?<accuracy>[\d.]+))?/.exec(uri)?.groups ?? {}
  return { latitude, longitude, ...(accuracy !== undefined && { accuracy: Number(accuracy) }) }
}
