import type { CSSVariablesResolver } from '@mantine/core'
import { palettes } from './palettes.ts'
import { radii, textSizes, tokens } from './tokens.ts'

function asVariables(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]))
}

function lightVariants(): Record<string, string> {
  return Object.fromEntries(Object.keys(palettes).flatMap((name) => [
    [`--mantine-color-${name}-light`, `var(--mantine-color-${name}-0)`],
    [`--mantine-color-${name}-light-hover`, `var(--mantine-color-${name}-1)`],
    [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-8)`],
  ]))
}

/** Hands the tokens to the stylesheets (`--ink`, `--loom` ...) and sets Mantine's own variables from them. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: { ...asVariables(tokens), ...asVariables(textSizes), ...asVariables(radii) },
  light: {
    ...lightVariants(),
    '--mantine-color-error': tokens.alert,
    '--mantine-color-success': tokens.good,
    '--mantine-color-placeholder': tokens['ink-3'],
    '--mantine-color-dimmed': tokens['ink-2'],
    '--mantine-color-default-border': tokens['line-strong'],
    '--mantine-color-default-hover': tokens.paper,
    '--mantine-color-disabled': tokens['paper-sunk'],
    '--mantine-color-disabled-color': tokens['ink-3'],
    '--mantine-color-disabled-border': tokens['line-strong'],
  },
  dark: {},
})
