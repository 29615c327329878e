/** A film read by the worker of the built app, in a page of it; the joints come back for refused films, too. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import type { ClipForm, RefusedClip } from '@bell-lap/form/video/read-clip'
import type { Page } from 'playwright-core'

const ASSETS = resolve(import.meta.dirname, '..', 'apps', 'web', 'dist', 'assets')
const POSE = resolve(ASSETS, '..', 'pose')

export type FilmRead =
  | {
      readonly kind: 'read'
      readonly recording: PoseRecording
      readonly cameraSpeed: number | null
      readonly reading: ClipForm | RefusedClip
      readonly seconds: number
      /** JPEG of some pictures with the joints over them, base64; empty where none was asked for. */
      readonly sheet: string
    }
  | { readonly kind: 'refused'; readonly why: string }

/** Pictures of a sheet: which ones, how wide, and how many in a row. */
export interface Sheet {
  readonly pictures: readonly number[]
  readonly widthPx: number
  readonly columns: number
}

/** Reads a film in a page that shows the app and has its model. */
export async function readFilm(page: Page, path: string, sheet: Sheet): Promise<FilmRead> {
  const worker = readdirSync(ASSETS).find((name) => /^read-clip\.worker.*\.js$/.test(name))
  const model = readdirSync(POSE).find((name) => name.endsWith('.task'))
  const runtime = readdirSync(POSE).find((name) => name.startsWith('runtime-'))
  if (worker === undefined || model === undefined || runtime === undefined)
    throw new Error('The app is not built: node scripts/build.mjs')
  page.setDefaultTimeout(0)
  const handle = await page.evaluateHandle(readInPage, {
    worker: `/assets/${worker}`,
    model: { modelUrl: `/pose/${model}`, runtimeUrl: `/pose/${runtime}` },
    name: basename(path),
    bytes: readFileSync(path).toString('base64'),
  })
  const read = await handle.evaluate((found) => {
    if (found.kind === 'refused') return { kind: found.kind, why: JSON.stringify(found.why) }
    const { recording, cameraSpeed, reading } = found.clip
    const { kind, seconds } = found
    return { kind, recording, cameraSpeed, reading, seconds }
  })
  if (read.kind === 'refused') return read
  const drawn = sheet.pictures.length === 0 ? '' : await handle.evaluate(drawSheet, sheet)
  await handle.dispose()
  return { ...read, sheet: drawn }
}

interface Task {
  readonly worker: string
  readonly model: { readonly modelUrl: string; readonly runtimeUrl: string }
  readonly name: string
  readonly bytes: string
}

/** What the thread says in the end. */
type Said =
  | { readonly kind: 'refused'; readonly why: object }
  | {
      readonly kind: 'read'
      readonly seconds: number
      readonly clip: Pick<
        Extract<FilmRead, { kind: 'read' }>,
        'recording' | 'cameraSpeed' | 'reading'
      > & {
        readonly film: {
          readonly widthPx: number
          readonly heightPx: number
          readonly pictures: readonly Blob[]
        }
      }
    }

/** Runs in the page, so it refers to nothing outside of itself. */
async function readInPage({ worker, model, name, bytes }: Task): Promise<Said> {
  const file = new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name)
  const startedMs = performance.now()
  const thread = new Worker(worker, { type: 'module' })
  const said = await new Promise<Said>((done, failed) => {
    thread.addEventListener('error', ({ message }) => failed(new Error(message)))
    thread.addEventListener('message', ({ data }: MessageEvent<Said | { kind: 'progress' }>) => {
      if (data.kind !== 'progress') done(data)
    })
    thread.postMessage({ kind: 'read', file, slowFactor: 1, model }, { transfer: [] })
  })
  thread.terminate()
  if (said.kind === 'refused') return said
  return { ...said, seconds: (performance.now() - startedMs) / 1000 }
}

/** Runs in the page: some pictures in rows, each with its number and its joints; left orange, right blue. */
async function drawSheet(said: Said, { pictures, widthPx, columns }: Sheet): Promise<string> {
  if (said.kind === 'refused') return ''
  const { film, recording } = said.clip
  const shown = pictures.filter((one) => one < film.pictures.length)
  const scale = widthPx / film.widthPx
  const height = Math.round(film.heightPx * scale)
  const rows = Math.ceil(shown.length / columns)
  const canvas = new OffscreenCanvas(widthPx * columns, height * rows)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser cannot draw.')
  const bones = ['shoulder elbow', 'elbow wrist', 'shoulder hip', 'hip knee', 'knee ankle']
  const foot = ['ankle heel', 'heel toe', 'ankle toe']
  context.lineWidth = 2
  context.font = '14px sans-serif'
  for (const [i, at] of shown.entries()) {
    const [left, top] = [(i % columns) * widthPx, Math.floor(i / columns) * height]
    const picture = await createImageBitmap(film.pictures[at] as Blob)
    context.drawImage(picture, left, top, widthPx, height)
    const pose = recording.frames[at]?.pose ?? null
    for (const side of pose === null ? [] : (['left', 'right'] as const)) {
      context.strokeStyle = side === 'left' ? '#ff7a00' : '#00c8ff'
      for (const bone of [...bones, ...foot]) {
        const [a, b] = bone.split(' ').map((part) => pose?.[`${side}-${part}` as 'left-hip'])
        if (a === undefined || b === undefined) continue
        context.beginPath()
        context.moveTo(left + scale * a.xPx, top + scale * a.yPx)
        context.lineTo(left + scale * b.xPx, top + scale * b.yPx)
        context.stroke()
      }
    }
    context.fillStyle = '#ffffff'
    context.fillRect(left, top, 44, 18)
    context.fillStyle = '#000000'
    context.fillText(String(at), left + 4, top + 14)
  }
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
  const text = Array.from(new Uint8Array(await jpeg.arrayBuffer()), (one) =>
    String.fromCharCode(one),
  )
  return btoa(text.join(''))
}
