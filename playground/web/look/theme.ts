import { createTheme } from '@mantine/core'
import { mantineParts } from './mantine-parts.ts'
import { palettes } from './palettes.ts'
import { radii, textSizes, tokens } from './tokens.ts'

const fonts = '"Inter Variable", "Noto Sans Armenian Variable", "Vazirmatn Variable", system-ui, sans-serif'

const small = textSizes['text-small']
const body = textSizes['text-body']
const lead = textSizes['text-lead']
const title = textSizes['text-title']

export const theme = createTheme({
  colors: palettes,
  primaryColor: 'loom',
  primaryShade: 7,
  black: tokens.ink,
  white: tokens.card,
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: small, sm: small, md: body, lg: lead, xl: title },
  fontWeights: { regular: '400', medium: '560', semibold: '600', bold: '650' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.25' },
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: title, lineHeight: '1.25', fontWeight: '650' },
      h2: { fontSize: lead, lineHeight: '1.35', fontWeight: '600' },
      h3: { fontSize: body, lineHeight: '1.5', fontWeight: '600' },
      h4: { fontSize: body, lineHeight: '1.5', fontWeight: '600' },
      h5: { fontSize: small, lineHeight: '1.5', fontWeight: '600' },
      h6: { fontSize: small, lineHeight: '1.5', fontWeight: '600' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '4px', sm: radii['radius-control'], md: radii['radius-control'], lg: radii['radius-card'], xl: '999px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(28 37 48 / 5%)',
    sm: '0 1px 2px rgb(28 37 48 / 5%)',
    md: '0 4px 14px rgb(28 37 48 / 10%)',
    lg: '0 8px 28px rgb(28 37 48 / 14%)',
    xl: '0 12px 40px rgb(28 37 48 / 16%)',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: mantineParts,
})
