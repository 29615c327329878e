/** German: the settings. */
import { SETTINGS_SECTIONS } from '../settings-sections.ts'
import { SETTINGS } from '../settings.ts'

export const TEXTS = {
  ...SETTINGS,
  ...SETTINGS_SECTIONS,
} as const
