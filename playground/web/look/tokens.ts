/** Every colour, said once: the theme and the stylesheets both take them from here. */
export const tokens = {
  paper: '#f7f6f2',
  'paper-raised': '#fcfbf8',
  'paper-sunk': '#eceae3',
  card: '#ffffff',
  line: '#e3e0d8',
  'line-strong': '#c9c5ba',
  'field-line': '#8b887f',
  ink: '#1c2530',
  'ink-2': '#4b5663',
  'ink-3': '#5d6671',
  loom: '#0e5a5a',
  'loom-strong': '#0a4444',
  'loom-line': '#b9d5d1',
  'loom-tint': '#e3efed',
  warm: '#a34b06',
  'warm-solid': '#c96a14',
  'warm-line': '#e5a961',
  'warm-tint': '#fbeedd',
  alert: '#a3231f',
  'alert-solid': '#b9362f',
  'alert-line': '#e3a09a',
  'alert-tint': '#fae7e4',
  good: '#2c6a2e',
  'good-solid': '#3f8a41',
  'good-line': '#acd0a4',
  'good-tint': '#e6f1e2',
  blue: '#1f5a96',
  'blue-solid': '#2e70ad',
  'blue-line': '#a3c5e4',
  'blue-tint': '#e4eef8',
} as const

/** The four sizes of type, in rem so that a reader's own setting counts: 13, 15, 17 and 24 px. */
export const textSizes = {
  'text-small': '0.8125rem',
  'text-body': '0.9375rem',
  'text-lead': '1.0625rem',
  'text-title': '1.5rem',
} as const

export const radii = { 'radius-control': '8px', 'radius-choice': '10px', 'radius-card': '12px' } as const
