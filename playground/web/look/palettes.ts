import type { MantineColorsTuple } from '@mantine/core'
import { tokens } from './tokens.ts'

type Palette = MantineColorsTuple

const paper: Palette = [
  tokens['paper-raised'], tokens.paper, tokens['paper-sunk'], tokens.line, tokens['line-strong'],
  tokens['field-line'], tokens['ink-3'], tokens['ink-2'], '#333e4a', tokens.ink,
]

const loom: Palette = [
  tokens['loom-tint'], '#cfe3e0', tokens['loom-line'], '#93bdb8', '#659e99',
  '#3d8380', '#1f6d6b', tokens.loom, tokens['loom-strong'], '#073232',
]

const warm: Palette = [
  tokens['warm-tint'], '#f7dfc0', '#f0c896', tokens['warm-line'], '#d98836',
  tokens['warm-solid'], '#b65a0c', tokens.warm, '#853d06', '#653005',
]

const alert: Palette = [
  tokens['alert-tint'], '#f4d0cb', tokens['alert-line'], '#dc7d75', '#cb564e',
  tokens['alert-solid'], '#ae2b26', tokens.alert, '#851b18', '#661513',
]

const good: Palette = [
  tokens['good-tint'], '#d0e5ca', tokens['good-line'], '#83b87b', '#5da057',
  tokens['good-solid'], '#347a36', tokens.good, '#235524', '#1a401b',
]

const blue: Palette = [
  tokens['blue-tint'], '#cbdef0', tokens['blue-line'], '#74a6d4', '#4a88c1',
  tokens['blue-solid'], '#2564a2', tokens.blue, '#184878', '#12375c',
]

/**
 * Mantine's own colour names lead to ours as well, so that no part of a page
 * can fall out of the look by saying "red" or by a default we did not think of.
 */
export const palettes = {
  paper, loom, warm, alert, good, blue,
  gray: paper, teal: loom, orange: warm, yellow: warm, red: alert, green: good,
}
