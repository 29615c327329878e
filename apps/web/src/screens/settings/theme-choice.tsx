import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'

/** Light, dark, or as the device has it; kept in this browser only. */
export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      fullWidth
      aria-label="Colours"
      value={colorScheme}
      data={[
        { value: 'auto', label: 'As the device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
    />
  )
}
