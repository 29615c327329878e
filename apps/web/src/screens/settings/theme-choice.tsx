import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

/** Light, dark, or as the device has it; kept in this browser only. */
export function ThemeChoice() {
  const { t } = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('settings.colours')}
      value={colorScheme}
      data={[
        { value: 'auto', label: t('settings.theme-auto') },
        { value: 'light', label: t('settings.theme-light') },
        { value: 'dark', label: t('settings.theme-dark') },
      ]}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
    />
  )
}
