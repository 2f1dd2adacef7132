import compression from 'compression'

const FEWEST_BYTES = 1024

/** Long answers travel compressed. A stream of changes does not: each must arrive when it happens, not when there is enough to compress. */
export const compressed = compression({
  threshold: FEWEST_BYTES,
  filter: (request, response) => !String(response.getHeader('content-type')).startsWith('text/event-stream') && compression.filter(request, response),
})
