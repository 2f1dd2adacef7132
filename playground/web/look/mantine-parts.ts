import type { MantineThemeComponents } from '@mantine/core'

const inputs = [
  'Input', 'InputBase', 'InputWrapper', 'TextInput', 'Textarea', 'NumberInput', 'PasswordInput', 'NativeSelect',
  'Select', 'MultiSelect', 'Autocomplete', 'TagsInput', 'Combobox', 'FileInput', 'PillsInput',
  'DateInput', 'DatePickerInput', 'MonthPickerInput', 'DateTimePicker', 'TimeInput',
  'Checkbox', 'Radio', 'Switch', 'Button', 'Tabs',
]

const quick = { transitionProps: { duration: 120 } }

/**
 * What every Mantine component looks like unless a page says otherwise. The
 * `cl-` classes are styled in css/mantine.css.
 */
export const mantineParts: MantineThemeComponents = {
  ...Object.fromEntries(inputs.map((name) => [name, { defaultProps: { size: 'md' } }])),
  Button: { defaultProps: { size: 'md' }, classNames: { root: 'cl-button' } },
  ActionIcon: { defaultProps: { size: 40, variant: 'subtle', color: 'gray' }, classNames: { root: 'cl-action-icon' } },
  Input: { defaultProps: { size: 'md' }, classNames: { wrapper: 'cl-input', input: 'cl-input-field' } },
  InputWrapper: {
    defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    classNames: { label: 'cl-input-label', description: 'cl-input-help', error: 'cl-input-error' },
  },
  Checkbox: { defaultProps: { size: 'sm', radius: 'xs' }, classNames: { root: 'cl-tick', input: 'cl-tick-box', label: 'cl-tick-label' } },
  Radio: { defaultProps: { size: 'sm' }, classNames: { root: 'cl-tick', radio: 'cl-tick-box', label: 'cl-tick-label' } },
  Switch: { defaultProps: { size: 'md' }, classNames: { label: 'cl-tick-label' } },
  Paper: { defaultProps: { radius: 'lg', shadow: 'xs', withBorder: true }, classNames: { root: 'cl-card' } },
  Card: { defaultProps: { radius: 'lg', shadow: 'xs', withBorder: true, padding: 'lg' }, classNames: { root: 'cl-card' } },
  Table: {
    defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'sm', highlightOnHoverColor: 'var(--paper-raised)' },
    classNames: { table: 'cl-table' },
  },
  Tabs: { defaultProps: { keepMounted: false }, classNames: { list: 'cl-tabs', tab: 'cl-tab', panel: 'cl-tab-panel' } },
  Badge: { defaultProps: { variant: 'light', radius: 'xl', size: 'lg' }, classNames: { root: 'cl-badge' } },
  Pill: { classNames: { root: 'cl-mantine-pill' } },
  Alert: { defaultProps: { variant: 'light', radius: 'lg' }, classNames: { root: 'cl-alert', title: 'cl-alert-title', message: 'cl-alert-message' } },
  Modal: {
    defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.4 }, ...quick },
    classNames: { title: 'cl-modal-title', header: 'cl-modal-header', body: 'cl-modal-body' },
  },
  Drawer: {
    defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, ...quick },
    classNames: { title: 'cl-modal-title' },
  },
  Menu: { defaultProps: { shadow: 'md', ...quick }, classNames: { dropdown: 'cl-menu', item: 'cl-menu-item', label: 'cl-menu-label' } },
  Popover: { defaultProps: { shadow: 'md', ...quick }, classNames: { dropdown: 'cl-menu' } },
  Tooltip: { defaultProps: { multiline: true, maw: 320, ...quick }, classNames: { tooltip: 'cl-tooltip' } },
  Anchor: { defaultProps: { underline: 'always' }, classNames: { root: 'cl-anchor' } },
  SegmentedControl: { defaultProps: { size: 'sm', transitionDuration: 120 } },
  Skeleton: { defaultProps: { radius: 'xs', animate: false } },
  Accordion: { defaultProps: { transitionDuration: 120 } },
  Collapse: { defaultProps: { transitionDuration: 120 } },
  Notifications: { defaultProps: { transitionDuration: 120 } },
}
