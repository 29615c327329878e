/** British English: steps back after an injury, pain, shoes, mornings and spikes. */
import { RUNGS } from '../rungs.ts'
import { PAIN_LOG } from '../pain-log.ts'
import { SHOES } from '../shoes.ts'
import { MORNINGS } from '../mornings.ts'
import { WEEK_BUDGET } from '../week-budget.ts'

export const TEXTS = {
  ...RUNGS,
  ...PAIN_LOG,
  ...SHOES,
  ...MORNINGS,
  ...WEEK_BUDGET,
} as const
