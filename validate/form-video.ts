/**
 * `npm run validate:form-video`: contact times from joints against force plates (markers of two runners on a
 * treadmill, taken 30 and 60 times a second, exact and with the noise of a pose model). Writes its part of
 * docs/validation-form.md. The data are not part of the project.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTrc } from '@bell-lap/form/sports2d/read-trc'
import type { MarkerFile } from '@bell-lap/form/sports2d/read-trc'
import { bothFeet } from '@bell-lap/form/video/both-feet'
import { poseOf } from '@bell-lap/form/video/pose-recording'
import type { Part, PoseRecording, Side } from '@bell-lap/form/video/pose-recording'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { mean } from 'simple-statistics'
import { pictureRateLines } from './picture-rate.ts'
import { writePart } from './validation-page.ts'

const CLIPS = join(
  process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'clips',
)
const say = (text: string) => void process.stdout.write(`${text}\n`)

/** A foot is on the ground when the plate bears more, newtons. */
const ON_GROUND_N = 20
/** A contact found is that of the plates when they are this near, seconds. */
const SAME_CONTACT_S = 0.12
/** Length of a leg, for the noise, millimetres. */
const LEG_MM = 900
const WAYS = [
  { rateHz: 30, noise: 0 },
  { rateHz: 30, noise: 0.01 },
  { rateHz: 60, noise: 0 },
  { rateHz: 60, noise: 0.01 },
]

interface Laboratory {
  readonly name: string
  readonly markers: string
  readonly forces: string
  /** Columns of the vertical force under each foot. */
  readonly columns: Readonly<Record<Side, string>>
  /** Markers whose mean is a joint; `*` is the side. */
  readonly joints: Readonly<Record<Part, readonly string[]>>
}

const LABORATORIES: readonly Laboratory[] = [
  {
    name: 'Hamner',
    markers: 'Hamner_subject02_running.trc',
    forces: 'Hamner_subject02_running_grf.mot',
    columns: { right: 'ground_force_vy', left: '1_ground_force_vy' },
    joints: {
      shoulder: ['*.Acromium'],
      elbow: ['*.Elbow'],
      wrist: ['*.Wrist.Lat'],
      hip: ['*.ASIS', 'V.Sacral'],
      knee: ['*.Thigh.Front', '*.Shank.Front'],
      ankle: ['*.Shank.Rear', '*.Midfoot.Sup'],
      heel: ['*.Heel'],
      toe: ['*.Toe.Tip'],
    },
  },
  {
    name: 'Rajagopal',
    markers: 'Rajagopal_ExpData_motion_capture_run.trc',
    forces: 'Rajagopal_ExpData_grf_run.mot',
    columns: { right: 'R_ground_force_vy', left: 'L_ground_force_vy' },
    joints: {
      shoulder: ['*ACR'],
      elbow: ['*LEL'],
      wrist: ['*FAulna'],
      hip: ['*ASI', '*PSI'],
      knee: ['*TH2', '*TB1'],
      ankle: ['*TB2', '*CAL'],
      heel: ['*CAL'],
      toe: ['*TOE'],
    },
  },
]

interface Contact {
  readonly contactAtS: number
  readonly toeOffAtS: number
}
const lengthMs = ({ contactAtS, toeOffAtS }: Contact) => 1000 * (toeOffAtS - contactAtS)

/** Rows of an OpenSim storage file by column name. */
function readForces(path: string): ReadonlyMap<string, readonly number[]> {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const head = lines.findIndex((line) => line.trim() === 'endheader') + 1
  const names = (lines[head] ?? '').trim().split(/\s+/)
  const rows = lines
    .slice(head + 1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(Number))
  return new Map(names.map((name, i) => [name, rows.map((row) => row[i] ?? NaN)]))
}

function contactsOf(times: readonly number[], force: readonly number[]): readonly Contact[] {
  const contacts: Contact[] = []
  let onAtS: number | null = null
  for (let i = 1; i < force.length; i += 1) {
    const [before, now] = [force[i - 1] as number, force[i] as number]
    const [fromS, toS] = [times[i - 1] as number, times[i] as number]
    const crossS = fromS + ((toS - fromS) * (ON_GROUND_N - before)) / (now - before)
    if (before < ON_GROUND_N && now >= ON_GROUND_N) onAtS = crossS
    if (before < ON_GROUND_N || now >= ON_GROUND_N || onAtS === null) continue
    contacts.push({ contactAtS: onAtS, toeOffAtS: crossS })
    onAtS = null
  }
  return contacts
}

function recordingOf(
  file: MarkerFile,
  laboratory: Laboratory,
  way: (typeof WAYS)[0],
): PoseRecording {
  const random = seededRandom(1)
  const [firstS = 0] = file.timesS
  const count = Math.floor(((file.timesS.at(-1) ?? 0) - firstS) * way.rateHz)
  const error = () => way.noise * LEG_MM * random.normal()
  const frames = Array.from({ length: count }, (_, i) => {
    const place = (i / way.rateHz) * file.rateHz
    const pose = poseOf((joint) => {
      const [side, part] = joint.split('-') as [Side, Part]
      const at = jointAt(file, laboratory.joints[part], side, place)
      return {
        xPx: 2000 + at.x + error(),
        yPx: 2500 - at.y + error(),
        seen: side === 'right' ? 1 : 0.9,
      }
    })
    return { timeS: firstS + i / way.rateHz, pose }
  })
  return { widthPx: 5000, heightPx: 3000, frames }
}

function jointAt(file: MarkerFile, names: readonly string[], side: Side, place: number) {
  const letter = side === 'right' ? 'R' : 'L'
  const tracks = names.flatMap((name) => file.markers.get(name.replace('*', letter)) ?? [])
  if (tracks.length === 0) throw new Error(`No markers ${names.join(', ')}`)
  const below = Math.floor(place)
  const valueOf = (track: Float64Array) => {
    const value = track[below] as number
    return value + ((track[below + 1] ?? value) - value) * (place - below)
  }
  return { x: mean(tracks.map(({ x }) => valueOf(x))), y: mean(tracks.map(({ y }) => valueOf(y))) }
}

function compareWithPlates(laboratory: Laboratory): readonly string[] {
  const rows: string[] = []
  const folder = join(CLIPS, 'gt')
  const file = readTrc(readFileSync(join(folder, laboratory.markers), 'latin1'))
  const forces = readForces(join(folder, laboratory.forces))
  for (const way of WAYS) {
    const feet = bothFeet(recordingOf(file, laboratory, way))
    if (feet === null) continue
    for (const side of ['right', 'left'] as const) {
      const plates = contactsOf(
        forces.get('time') ?? [],
        forces.get(laboratory.columns[side]) ?? [],
      )
      const { steps, contactS } = feet[side]
      const errors = steps.flatMap((step) => {
        const same = plates.find(
          ({ contactAtS }) => Math.abs(contactAtS - step.contactAtS) < SAME_CONTACT_S,
        )
        return same === undefined ? [] : [Math.abs(lengthMs(step) - lengthMs(same))]
      })
      rows.push(
        `| ${laboratory.name}, ${side} | ${way.rateHz} | ${100 * way.noise} % | ${feet.cadenceSpm.toFixed(1)} ` +
          `| ${mean(plates.map(lengthMs)).toFixed(0)} | ${(1000 * (contactS ?? NaN)).toFixed(0)} ` +
          `| ${errors.length} | ${mean(errors).toFixed(0)} |`,
      )
    }
  }
  return rows
}

if (!existsSync(CLIPS)) {
  say(`No clips at ${CLIPS}: set BELL_LAP_REAL_DATA.`)
} else {
  const lines = [
    'Contact time of the average stance, and of single steps, against force plates: markers of two runners on a treadmill, exact and with noise.',
    '',
    '| runner | pictures a second | noise, leg | steps a minute | plates, ms | average stance, ms | steps | mean error of a step, ms |',
    '|---|---|---|---|---|---|---|---|',
    ...LABORATORIES.flatMap(compareWithPlates),
    '',
    ...pictureRateLines(),
  ]
  for (const line of lines) say(line)
  writePart('From a clip: force plates', lines)
}
