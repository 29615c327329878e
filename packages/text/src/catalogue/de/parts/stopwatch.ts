/** German: the stopwatch at the track. */
import { STOPWATCH } from '../stopwatch.ts'

export const TEXTS = { ...STOPWATCH } as const
