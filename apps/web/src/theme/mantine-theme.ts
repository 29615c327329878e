import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'

/** Ten steps of the one green; the filled colour itself comes from tokens.css. */
const GREEN: MantineColorsTuple = [
  '#e8f4f2',
  '#d2e6e3',
  '#a6cfc9',
  '#78b7af',
  '#5cc7bb',
  '#3a948c',
  '#237a73',
  '#136a64',
  '#0b5d57',
  '#084a45',
]

export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  primaryColor: 'green',
  primaryShade: { light: 8, dark: 4 },
  colors: { green: GREEN },
  defaultRadius: 10,
  respectReducedMotion: true,
  components: {
    // Words below the box: boxes side by side keep one line whether they have words or not.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    TextInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
  },
})
