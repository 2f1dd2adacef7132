import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import './fonts.ts'
import './look.css'
import { theme } from './theme.ts'
import { tokenVariables } from './token-variables.ts'

type Direction = 'ltr' | 'rtl'

/** Goes around the whole application: theme, tokens, fonts and reading direction. */
export function Look({ direction = 'ltr', children }: { direction?: Direction; children: ReactNode }) {
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <FollowDirection direction={direction} />
      <MantineProvider theme={theme} cssVariablesResolver={tokenVariables} forceColorScheme="light">
        {children}
      </MantineProvider>
    </DirectionProvider>
  )
}

function FollowDirection({ direction }: { direction: Direction }) {
  const { setDirection } = useDirection()
  // Mantine keeps its own copy of the direction and sets it on the document.
  useEffect(() => setDirection(direction), [direction, setDirection])
  return null
}
