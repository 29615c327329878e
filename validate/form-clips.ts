/**
 * `npm run validate:form-clips`: every clip of the folder of real clips, read by the built app in Chromium as a
 * runner would: accepted or refused with the reasons, and contacts against those marked by eye. The clips are no
 * part of the project. `-- treadmill` reads only the clips whose name holds the word.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mean } from 'simple-statistics'
import { VideoLab } from '../e2e/support/video-lab.ts'
import type { ReadFilm } from '../e2e/support/video-lab.ts'

const CLIPS = join(
  process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'clips',
)
/** A contact found is a marked one when they are this near, seconds. */
const SAME_S = 0.1
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Contacts of the leg near the camera, marked by eye: pictures of landing and of toe-off. */
interface Marks {
  readonly fps: number
  readonly near: readonly (readonly [number, number])[]
}

function marksOf(name: string): Marks | null {
  const path = join(CLIPS, 'labels.json')
  if (!existsSync(path)) return null
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Marks>
  return all[name.replace(/\.\w+$/, '')] ?? null
}

/** Mean differences to the marks, milliseconds; nothing where a clip has none. */
function againstMarks({ saved }: ReadFilm, marks: Marks | null): string {
  if (saved === null || marks === null) return ''
  const found = marks.near.flatMap(([landing, toeOff]) => {
    const landingS = landing / marks.fps
    const step = saved.clip.form.steps.find(
      ({ contactAtS }) => Math.abs(contactAtS - landingS) < SAME_S,
    )
    if (step === undefined) return []
    const onGroundS = (toeOff - landing) / marks.fps
    const { contactAtS, toeOffAtS } = step
    return [
      { landing: contactAtS - landingS, contact: toeOffAtS - contactAtS - onGroundS, onGroundS },
    ]
  })
  if (found.length === 0) return `none of ${marks.near.length}`
  const ms = (values: readonly number[]) => (1000 * mean([...values])).toFixed(0)
  const average = saved.clip.form.measures['contactS']?.value ?? NaN
  const marked = mean(found.map(({ onGroundS }) => onGroundS))
  return (
    `${found.length} of ${marks.near.length}; landing ${ms(found.map(({ landing }) => Math.abs(landing)))} ms, ` +
    `contact ${ms(found.map(({ contact }) => Math.abs(contact)))} ms off; average stance ${ms([average - marked])} ms`
  )
}

function outcomeOf({ heading, text, saved }: ReadFilm): string {
  if (saved !== null) return `accepted: ${heading}`
  const lines = text.split('\n').map((line) => line.trim())
  const marked = lines.flatMap((line, i) => (line === '■' ? [lines[i + 1] ?? ''] : []))
  const cannot = lines.find((line) => /cannot|holds no video|breaks off|did not run/.test(line))
  const cadence = lines.find((line) => line.startsWith('One thing is sure'))
  return `refused: ${[...(marked.length > 0 ? marked : [cannot ?? heading]), cadence ?? ''].join(' ')}`
}

if (!existsSync(CLIPS)) {
  say(`No clips at ${CLIPS}: set BELL_LAP_REAL_DATA.`)
} else {
  const only = process.argv[2] ?? ''
  const films = readdirSync(CLIPS).filter((name) => name.endsWith('.mp4') && name.includes(only))
  const lab = await VideoLab.open()
  try {
    say('| clip | seconds | outcome | near leg against marks by eye |')
    say('|---|---|---|---|')
    for (const [i, name] of films.entries()) {
      const read = await lab.read(join(CLIPS, name))
      const marks = againstMarks(read, marksOf(name))
      say(`| ${i + 1} ${name} | ${read.seconds.toFixed(0)} | ${outcomeOf(read)} | ${marks} |`)
    }
  } finally {
    await lab.close()
  }
}
