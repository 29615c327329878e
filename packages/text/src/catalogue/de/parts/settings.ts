/** German: the settings. */
import { SETTINGS_DEVICES } from '../settings-devices.ts'
import { SETTINGS_INTERVALS } from '../settings-intervals.ts'
import { SETTINGS_SECTIONS } from '../settings-sections.ts'
import { SETTINGS } from '../settings.ts'
import { WEBHOOKS } from '../webhooks.ts'

export const TEXTS = {
  ...SETTINGS,
  ...SETTINGS_SECTIONS,
  ...SETTINGS_DEVICES,
  ...SETTINGS_INTERVALS,
  ...WEBHOOKS,
} as const
