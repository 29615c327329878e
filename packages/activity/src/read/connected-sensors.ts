/** The software of the watch and the sensors that it was connected to, from the `device_info` messages of a FIT file. */
import type { SmallMessage } from '@bell-lap/fit/decode-fit'
import type { Activity, ConnectedSensor } from '../activity.ts'
import { makerOf } from './fit-fields.ts'
import { numberIn } from './message-fields.ts'

/** Fields of `device_info` in the FIT profile. */
const FIELD = { index: 0, type: 1, maker: 2, product: 4, software: 5, source: 25 } as const
const CREATOR = 0
/** Software versions count in hundredths. */
const SOFTWARE_SCALE = 100

/** Kinds of sensor by the number of their radio; the others measure nothing of the steps. */
const KINDS: Readonly<Record<number, Readonly<Record<number, ConnectedSensor['kind']>>>> = {
  // ANT+
  1: { 30: 'running-dynamics', 120: 'heart-rate', 124: 'foot-pod' },
  // Bluetooth Low Energy
  3: { 1: 'heart-rate', 6: 'foot-pod' },
}

/** Reads both; a sensor that is named several times is kept once, with the last software that is given. */
export function connectedSensors(
  infos: readonly SmallMessage[],
): Pick<Activity, 'firmware' | 'sensors'> {
  const sensors = new Map<string, ConnectedSensor>()
  for (const info of infos) {
    const kind = KINDS[numberIn(info, FIELD.source) ?? -1]?.[numberIn(info, FIELD.type) ?? -1]
    if (kind === undefined) continue
    const maker = makerOf(numberIn(info, FIELD.maker))
    const product = numberIn(info, FIELD.product)
    const key = `${kind} ${maker} ${product}`
    const firmware = softwareOf(info) ?? sensors.get(key)?.firmware ?? null
    sensors.set(key, { kind, maker, product, firmware })
  }
  const creator = infos.findLast((info) => numberIn(info, FIELD.index) === CREATOR)
  return {
    firmware: creator === undefined ? null : softwareOf(creator),
    sensors: [...sensors.values()],
  }
}

/** Zero is what a sensor gives that does not say. */
function softwareOf(info: SmallMessage): string | null {
  const version = numberIn(info, FIELD.software)
  return version === null || version === 0 ? null : (version / SOFTWARE_SCALE).toFixed(2)
}
