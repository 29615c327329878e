/**
 * Real clips against contacts of the near leg that were marked by eye for this page: landing and toe-off of each, in pictures.
 * What the lab refuses is read without its checks here, to see what they keep from the runner.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bothFeet } from '@bell-lap/form/video/both-feet'
import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import { mean, standardDeviation } from 'simple-statistics'
import { marksOf } from './clip-marks.ts'
import { MARKED_AGAIN, MARKED_BY_EYE } from './marked-contacts.ts'
import type { MarkedContacts } from './marked-contacts.ts'

/** A contact found is a marked one when their landings are this near, seconds. */
const SAME_S = 0.1

export interface JointsOfClip {
  readonly name: string
  readonly recording: PoseRecording
  readonly isAccepted: boolean
}

interface Contact {
  readonly landingS: number
  readonly toeOffS: number
}

const contactsOf = ({
  fps,
  contacts,
}: Pick<MarkedContacts, 'fps' | 'contacts'>): readonly Contact[] =>
  contacts.map(([landing, toeOff]) => ({ landingS: landing / fps, toeOffS: toeOff / fps }))

const onGroundMs = ({ landingS, toeOffS }: Contact) => 1000 * (toeOffS - landingS)
const absolute = (values: readonly number[]) => mean(values.map(Math.abs))
const whole = (value: number) => value.toFixed(0).replace('-', '−')

/** The pairs of two lists that mean the same contact. */
function pairsOf(
  marks: readonly Contact[],
  others: readonly Contact[],
): readonly (readonly [Contact, Contact])[] {
  return marks.flatMap((mark) => {
    const same = others.find(({ landingS }) => Math.abs(landingS - mark.landingS) < SAME_S)
    return same === undefined ? [] : [[mark, same] as const]
  })
}

/** How far the second of each pair is off the first, ms. */
function differences(pairs: readonly (readonly [Contact, Contact])[]) {
  return {
    landing: pairs.map(([one, two]) => 1000 * (two.landingS - one.landingS)),
    toeOff: pairs.map(([one, two]) => 1000 * (two.toeOffS - one.toeOffS)),
    contact: pairs.map(([one, two]) => onGroundMs(two) - onGroundMs(one)),
  }
}

/** The table, what it comes to, and how good the marks are. */
export function eyeMarksLines(clips: readonly JointsOfClip[], folder: string): readonly string[] {
  const compared = clips.flatMap((clip) =>
    MARKED_BY_EYE.flatMap((marked) => (marked.clip === clip.name ? [compare(clip, marked)] : [])),
  )
  return [
    'Contacts of the near leg against marks by eye made for this page: mean absolute errors of landing, toe-off and contact time, and the mean error of contact time with its spread, milliseconds. Clips that the lab refuses are read without its checks here; a runner never sees those numbers. Marked in two rounds; the limits of the detector were chosen on force plates and on the treadmill contacts of the first round.',
    '',
    '| clip | lab | round | marked | found | landing | toe-off | contact | contact less marks | average stance less marks |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...compared.map(({ row }) => row),
    '',
    ...totals(compared),
    ...qualityOfMarks(folder),
  ]
}

function compare({ name, recording, isAccepted }: JointsOfClip, marked: MarkedContacts) {
  const marks = contactsOf(marked)
  const feet = bothFeet(recording)
  const foot = feet === null ? null : feet[feet.near]
  const found = (foot?.steps ?? []).map(({ contactAtS, toeOffAtS }) => ({
    landingS: contactAtS,
    toeOffS: toeOffAtS,
  }))
  const pairs = pairsOf(marks, found)
  const { landing, toeOff, contact } = differences(pairs)
  const head = `| ${name} | ${isAccepted ? 'accepted' : 'refused'} | ${marked.round} | ${marks.length} | ${pairs.length}`
  if (pairs.length < 2)
    return { row: `${head} | – | – | – | – | – |`, contact, isAccepted, round: marked.round }
  const averageMs = 1000 * (foot?.contactS ?? NaN) - mean(marks.map(onGroundMs))
  const cells = [
    ...[landing, toeOff, contact].map((errors) => whole(absolute(errors))),
    `${whole(mean(contact))} ± ${whole(standardDeviation(contact))}`,
    Number.isFinite(averageMs) ? whole(averageMs) : '–',
  ]
  return { row: `${head} | ${cells.join(' | ')} |`, contact, isAccepted, round: marked.round }
}

function totals(
  compared: readonly Pick<ReturnType<typeof compare>, 'contact' | 'isAccepted' | 'round'>[],
): readonly string[] {
  const line = (what: string, some: typeof compared) => {
    const errors = some.flatMap(({ contact }) => contact)
    return errors.length < 2
      ? []
      : [
          `- ${what}: ${errors.length} contacts, mean absolute error ${absolute(errors).toFixed(1)} ms, mean error ${whole(mean(errors))} ± ${whole(standardDeviation(errors))} ms (goal: 15 ms).`,
        ]
  }
  return [
    ...line(
      'Clips that the lab accepts',
      compared.filter(({ isAccepted }) => isAccepted),
    ),
    ...line(
      'Of these, the second round',
      compared.filter(({ isAccepted, round }) => isAccepted && round === 'second'),
    ),
    ...line('All clips', compared),
  ]
}

interface Truth {
  readonly contact: number
  readonly leftIC0: number
  readonly rightIC0: number
  readonly T: number
}

/** What the same eye makes of a drawn clip whose contacts are known, and of contacts that somebody else had marked. */
function qualityOfMarks(folder: string): readonly string[] {
  const again = MARKED_AGAIN.map((landing, i) => {
    const first = MARKED_BY_EYE[0]?.contacts[i]?.[0] ?? NaN
    return (1000 * (landing - first)) / (MARKED_BY_EYE[0]?.fps ?? NaN)
  })
  const repeated = `- Landings of the treadmill marked in both rounds: ${again.length}; the second less the first ${whole(mean(again))} ± ${whole(standardDeviation(again))} ms.`
  const others = MARKED_BY_EYE.flatMap((marked) => {
    const { clip: name } = marked
    const marks = contactsOf(marked)
    const truth = truthOf(join(folder, `${name}.truth.json`))
    const earlier = marksOf(join(folder, 'labels.json'), name)
    return [
      ...(truth === null ? [] : says(`Marks of ${name} less what was drawn`, truth, marks)),
      ...(earlier === null
        ? []
        : says(
            `Marks of ${name} less those made earlier`,
            contactsOf({ fps: earlier.fps, contacts: earlier.near }),
            marks,
          )),
    ]
  })
  return [repeated, ...others]
}

function truthOf(path: string): readonly Contact[] | null {
  if (!existsSync(path)) return null
  const { contact, leftIC0, rightIC0, T } = JSON.parse(readFileSync(path, 'utf8')) as Truth
  return [leftIC0, rightIC0].flatMap((firstS) =>
    Array.from({ length: 20 }, (_, i) => ({
      landingS: firstS + i * T,
      toeOffS: firstS + i * T + contact,
    })),
  )
}

function says(
  what: string,
  others: readonly Contact[],
  marks: readonly Contact[],
): readonly string[] {
  const pairs = pairsOf(marks, others).map(([mark, other]) => [other, mark] as const)
  if (pairs.length === 0) return []
  const { landing, toeOff, contact } = differences(pairs)
  const spread = contact.length < 2 ? '' : ` ± ${whole(standardDeviation(contact))}`
  return [
    `- ${what}: ${pairs.length} contacts; landing ${whole(mean(landing))}, toe-off ${whole(mean(toeOff))}, contact ${whole(mean(contact))}${spread} ms.`,
  ]
}
