import { useState } from 'react'
import { SegmentedControl } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { chooseTheme, chosenTheme } from '../../theme/chosen-theme.ts'
import type { Theme } from '../../theme/chosen-theme.ts'

/** Light, dark, or as the device has it; kept in this browser only. */
export function ThemeChoice() {
  const { t } = useText()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('settings.colours')}
      value={theme}
      data={[
        { value: 'auto', label: t('settings.theme-auto') },
        { value: 'light', label: t('settings.theme-light') },
        { value: 'dark', label: t('settings.theme-dark') },
      ]}
      onChange={(value) => {
        setTheme(value as Theme)
        chooseTheme(value as Theme)
      }}
    />
  )
}
