import { expect, test } from 'vitest'
import { clockIn } from '../../core/workflow/clock-in.ts'

test.each([
  ['Europe/Rome', '2026-11-30T23:15:25.214Z', '2026-12-01T00:15:25'],
  ['Europe/Rome', '2026-07-01T10:00:00Z', '2026-07-01T12:00:00'],
  ['America/Santiago', '2026-01-01T02:59:59Z', '2025-12-31T23:59:59'],
  ['UTC', '2026-11-30T00:00:00Z', '2026-11-30T00:00:00'],
])('on the clocks of %s it is, at %s, %s', (timeZone, instant, clock) => expect(clockIn(timeZone, instant)).toBe(clock))
