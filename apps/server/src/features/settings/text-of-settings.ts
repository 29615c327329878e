import type { Locale } from '@bell-lap/text/locale'
import type { Text } from '@bell-lap/text/say'
import { programTextOf } from '@bell-lap/text/program-text'
import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Context } from '../../context.ts'
import type { Settings } from './schema.ts'
import { loadSettings } from './store.ts'

/** For what is read on no device of the runner's: files, calendars, the plan that is stored. */
const WITHOUT_A_CHOICE: Locale = 'en-GB'

/** Says messages in the runner's language and units. */
export function textOfSettings({
  locale,
  units,
}: Pick<Settings, 'locale' | 'units'>): Text<ProgramCode> {
  return programTextOf({ locale: locale ?? WITHOUT_A_CHOICE, units })
}

export async function loadText(context: Context, athleteId: string): Promise<Text<ProgramCode>> {
  return textOfSettings(await loadSettings(context.store.database, athleteId))
}
