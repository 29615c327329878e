import { message } from '@bell-lap/units/message'
import type { Activity, ReadResult } from '../../activity.ts'
import type { FileFormat } from '../../file-types.ts'
import type { Home } from '../home.ts'
import { isPossibleInstant, isPossibleOffset } from '../instants.ts'
import { activityTold } from '../told-activity.ts'
import type { ToldActivity } from '../told-activity.ts'
import { fitbitActivities, isFitbit } from './fitbit.ts'
import { goldenCheetahActivities, isGoldenCheetah } from './golden-cheetah.ts'
import { parsedJson } from './json-values.ts'
import { isNike, nikeActivities } from './nike.ts'
import { isPolarFlow, polarFlowActivities } from './polar-flow.ts'
import { isPolar, polarActivities } from './polar.ts'
import { isRunKeeper, runKeeperActivities } from './runkeeper.ts'
import { isRuntastic, isRuntasticTrack, runtasticActivities, runtasticTrack } from './runtastic.ts'
import { isSamsung, isSamsungTrack, samsungActivities, samsungTrack } from './samsung.ts'
import { isSuunto, suuntoActivities } from './suunto.ts'

/** One format of a service: how its text begins, and the activities in it. */
interface Source {
  readonly format: FileFormat
  readonly accepts: (start: string) => boolean
  readonly read: (text: string, home: Home) => readonly Activity[]
}

const json =
  (told: (parsed: unknown) => readonly ToldActivity[]): Source['read'] =>
  (text, home) =>
    activitiesOf(told(parsedJson(text)), home)

/** What a file tells without a possible start is left out; an impossible offset is not known. */
function activitiesOf(told: readonly ToldActivity[], home: Home): readonly Activity[] {
  return told
    .filter(({ startUnixS }) => isPossibleInstant(startUnixS))
    .map(({ utcOffsetMin = null, ...one }) => {
      const isPossible = utcOffsetMin !== null && isPossibleOffset(utcOffsetMin)
      return activityTold({ ...one, utcOffsetMin: isPossible ? utcOffsetMin : null }, home)
    })
}

/** Asked in this order; a new service is one row and one file. */
const SOURCES: readonly Source[] = [
  { format: 'golden-cheetah', accepts: isGoldenCheetah, read: json(goldenCheetahActivities) },
  { format: 'suunto', accepts: isSuunto, read: json(suuntoActivities) },
  { format: 'nike', accepts: isNike, read: json(nikeActivities) },
  { format: 'runtastic', accepts: isRuntastic, read: json(runtasticActivities) },
  { format: 'runtastic', accepts: isRuntasticTrack, read: json(runtasticTrack) },
  { format: 'fitbit', accepts: isFitbit, read: json(fitbitActivities) },
  { format: 'samsung', accepts: isSamsungTrack, read: json(samsungTrack) },
  { format: 'polar', accepts: isPolarFlow, read: json(polarFlowActivities) },
  { format: 'polar', accepts: isPolar, read: json(polarActivities) },
  {
    format: 'samsung',
    accepts: isSamsung,
    read: (text, home) => activitiesOf(samsungActivities(text), home),
  },
  { format: 'runkeeper', accepts: isRunKeeper, read: runKeeperActivities },
]

const sourceOf = (start: string): Source | undefined =>
  SOURCES.find(({ accepts }) => accepts(start))

/** Whether text begins like the file of a service that can be read. */
export const isSource = (start: string): boolean => sourceOf(start) !== undefined

/** Reads the file of a service, whose beginning `isSource` has recognised. */
export function readSource(start: string, text: string, home: Home): ReadResult {
  const source = sourceOf(start)
  const activities = source?.read(text, home) ?? []
  if (source !== undefined && activities.length > 0) {
    return { ok: true, format: source.format, activities }
  }
  const detail = message('file.list-without-activity')
  return { ok: false, format: source?.format ?? null, reason: { code: 'empty', detail } }
}
