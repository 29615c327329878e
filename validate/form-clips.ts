/**
 * `npm run validate:form-clips`: every clip of the folder of real clips, read by the thread of the built app in Chromium:
 * accepted or refused with the reasons, contacts against those marked by eye, angles against another model, and the
 * same clip with fewer pictures a second. Writes its part of docs/validation-form.md. The clips are no part of the project.
 * `-- treadmill` reads only the clips whose name holds the word and writes nothing; `-- --sheets FOLDER` keeps pictures with
 * the joints drawn over them, from `--from PICTURE` on.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readClip } from '@bell-lap/form/video/read-clip'
import type { ClipForm } from '@bell-lap/form/video/read-clip'
import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import { VideoLab } from '../e2e/support/video-lab.ts'
import { againstMarks, againstOther, markedCadence, marksOf, otherModel } from './clip-marks.ts'
import { eyeMarksLines } from './eye-marks.ts'
import type { JointsOfClip } from './eye-marks.ts'
import { readFilm } from './read-film.ts'
import type { FilmRead } from './read-film.ts'
import { writePart } from './validation-page.ts'

const CLIPS = join(
  process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'clips',
)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sheets: { type: 'string' }, from: { type: 'string', default: '0' } },
})
const RATES_HZ = [60, 30, 20, 15]
const SHEET = { count: 36, widthPx: 240, columns: 9 }
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Film {
  readonly name: string
  readonly read: FilmRead
}

/** In the page's words only the codes of the reasons; the texts are those of the lab. */
function outcomeOf({ read }: Film): string {
  if (read.kind === 'refused') return `refused: ${read.why}`
  const { reading } = read
  if (reading.kind === 'refused')
    return `refused: ${reading.problems.map(({ code }) => code).join(', ')}`
  const { contactS, cadenceSpm } = reading.measures
  return `accepted: ${(1000 * contactS.value).toFixed(0)} ± ${(1000 * (contactS.error ?? 0)).toFixed(0)} ms, ${cadenceSpm.value.toFixed(1)} steps a minute, ${reading.steps.length} strides`
}

/** Films whose form was read. */
function readForms(films: readonly Film[]) {
  return films.flatMap(({ name, read }) =>
    read.kind === 'read' && read.reading.kind === 'form'
      ? [{ name, recording: read.recording, form: read.reading, cameraSpeed: read.cameraSpeed }]
      : [],
  )
}

/** Films whose joints were found, whatever the checks say. */
function jointsOf(films: readonly Film[]): readonly JointsOfClip[] {
  return films.flatMap(({ name, read }) =>
    read.kind === 'read'
      ? [{ name, recording: read.recording, isAccepted: read.reading.kind === 'form' }]
      : [],
  )
}

function marksTable(films: readonly Film[]): readonly string[] {
  const rows = readForms(films).flatMap(({ name, form }) => {
    const marks = marksOf(join(CLIPS, 'labels.json'), name)
    const found = marks === null ? null : againstMarks(form, marks)
    if (marks === null || found === null) return []
    const cadence = markedCadence(marks)
    const off = cadence === null ? '–' : (form.measures.cadenceSpm.value - cadence).toFixed(1)
    const { landingMs, contactMs, averageMs, marked } = found
    return [
      `| ${name} | ${found.found} of ${marked} | ${landingMs.toFixed(0)} | ${contactMs.toFixed(0)} | ${averageMs.toFixed(0)} | ${off} |`,
    ]
  })
  return [
    'Near leg against the contacts that came with the clips, marked by eye (to one picture), mean absolute errors in milliseconds; goal: contact within 15 ms, cadence within 2.',
    '',
    '| clip | contacts | landing | contact | average stance less marks | cadence less marks |',
    '|---|---|---|---|---|---|',
    ...rows,
  ]
}

/** Every nth picture, as a camera with fewer of them would have given. */
function thinned(recording: PoseRecording, each: number): PoseRecording {
  return { ...recording, frames: recording.frames.filter((_, i) => i % each === 0) }
}

function ratesTable(films: readonly Film[]): readonly string[] {
  const rows = readForms(films).map(({ name, recording, form, cameraSpeed }) => {
    const whole = form.measures
    const cells = RATES_HZ.map((rateHz) => {
      const each = Math.round(form.rateHz / rateHz)
      if (each < 1 || Math.abs(form.rateHz / each - rateHz) > 1) return '–'
      const reading = readClip(thinned(recording, each), { cameraSpeed })
      if (reading.kind === 'refused') return `refused (${reading.problems[0]?.code})`
      const { contactS, cadenceSpm } = reading.measures
      return `${ms(contactS.value - whole.contactS.value)} ms, ${signed(cadenceSpm.value - whole.cadenceSpm.value)}`
    })
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return [
    'The same joints with fewer pictures a second: contact time of the average stance, and cadence, less those of all pictures.',
    '',
    `| clip | ${RATES_HZ.map((rateHz) => `${rateHz} a second`).join(' | ')} |`,
    `|---|${RATES_HZ.map(() => '---|').join('')}`,
    ...rows,
  ]
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
const ms = (seconds: number) => `${seconds < 0 ? '−' : '+'}${Math.abs(1000 * seconds).toFixed(0)}`

function anglesTable(films: readonly Film[]): readonly string[] {
  const rows = readForms(films).flatMap(({ name, recording, form }) => {
    const path = join(CLIPS, `${name}.rtmpose.json`)
    if (!existsSync(path)) return []
    const other = otherModel(path)
    return [
      ...againstOther(recording, other, form).map(
        ({ name: angle, offsetDeg, spreadDeg, pictures }) =>
          `| ${name} | ${angle} | ${signed(offsetDeg)}° | ${spreadDeg.toFixed(1)}° | ${pictures} |`,
      ),
      `\nThe same clip with the joints of RTMPose: ${otherLine(readClip(other, { cameraSpeed: null }), form)}.`,
    ]
  })
  return [
    'Angles of the near leg in each picture, BlazePose less RTMPose, not smoothed. Neither is the truth.',
    '',
    '| clip | angle | mean difference | spread about it | pictures |',
    '|---|---|---|---|---|',
    ...rows,
  ]
}

function otherLine(reading: ReturnType<typeof readClip>, { measures }: ClipForm): string {
  if (reading.kind === 'refused')
    return `refused, ${reading.problems.map(({ code }) => code).join(', ')}`
  const { contactS, cadenceSpm, trunkDeg, overstrideLegs } = reading.measures
  return [
    `contact ${ms(contactS.value - measures.contactS.value)} ms`,
    `cadence ${signed(cadenceSpm.value - measures.cadenceSpm.value)}`,
    `trunk ${signed(trunkDeg.value - measures.trunkDeg.value)}°`,
    `foot ahead ${(overstrideLegs.value - measures.overstrideLegs.value).toFixed(2)} of a leg against ours`,
  ].join(', ')
}

async function readAll(only: string): Promise<readonly Film[]> {
  const names = readdirSync(CLIPS).filter((name) => name.endsWith('.mp4') && name.includes(only))
  const lab = await VideoLab.open()
  const films: Film[] = []
  const from = Number(values.from)
  const pictures = Array.from(
    { length: values.sheets === undefined ? 0 : SHEET.count },
    (_, i) => from + i,
  )
  try {
    for (const file of names) {
      const read = await readFilm(lab.page, join(CLIPS, file), { ...SHEET, pictures })
      const film = { name: file.replace(/\.\w+$/, ''), read }
      say(
        `${film.name}: ${outcomeOf(film)}${read.kind === 'read' ? `, ${read.seconds.toFixed(0)} s` : ''}`,
      )
      if (values.sheets !== undefined && read.kind === 'read') {
        mkdirSync(values.sheets, { recursive: true })
        writeFileSync(join(values.sheets, `${film.name}.jpg`), Buffer.from(read.sheet, 'base64'))
      }
      films.push(film)
    }
  } finally {
    await lab.close()
  }
  return films
}

if (!existsSync(CLIPS)) {
  say(`No clips at ${CLIPS}: set BELL_LAP_REAL_DATA.`)
} else {
  const [only = ''] = positionals
  const films = await readAll(only)
  const lines = [
    'Every clip as the built app reads it.',
    '',
    '| clip | outcome |',
    '|---|---|',
    ...films.map((film) => `| ${film.name} | ${outcomeOf(film)} |`),
    '',
    ...marksTable(films),
    '',
    ...eyeMarksLines(jointsOf(films), CLIPS),
    '',
    ...ratesTable(films),
    '',
    ...anglesTable(films),
  ]
  for (const line of lines) say(line)
  if (only === '') writePart('From a clip: real films', lines)
}
