/** A clip of a drawn runner whose cadence, contact and angles are known, which the pose model takes for a person. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DRAWN, drawnRecording } from '../../packages/form/src/testing/drawn-runner.ts'
import type { DrawnRunner } from '../../packages/form/src/testing/drawn-runner.ts'
import type { Page } from 'playwright-core'

/** The library that reads clips writes them, too; the page of the test encodes. */
const LIBRARY = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('mediabunny')), 'mediabunny.min.cjs'),
  'utf8',
)

type Places = Readonly<Record<string, readonly [number, number]>>

/**
 * Draws the runner picture by picture in a page that is on a secure address, and encodes it as VP9 in WebM.
 * Needs no fixture: the same runner gives the same pictures.
 */
export function drawnClip(page: Page, change: Partial<DrawnRunner> = {}): Promise<Buffer> {
  return drawn(page, change, 'webm')
}

/** The same as JPEG after JPEG, which Chromium takes for the pictures of a camera; any page will do. */
export function drawnPictures(page: Page, change: Partial<DrawnRunner> = {}): Promise<Buffer> {
  return drawn(page, change, 'mjpeg')
}

async function drawn(
  page: Page,
  change: Partial<DrawnRunner>,
  format: Drawing['format'],
): Promise<Buffer> {
  const runner: DrawnRunner = { ...DRAWN, noiseLegs: 0, ...change }
  const { frames, widthPx, heightPx } = drawnRecording(runner)
  const places = frames.map(({ pose }): Places =>
    Object.fromEntries(
      Object.entries(pose ?? {}).map(([joint, { xPx, yPx }]) => [joint, [xPx, yPx]]),
    ),
  )
  if (format === 'webm') await page.evaluate(`${LIBRARY}\n;globalThis.Mediabunny = Mediabunny`)
  const coded = await page.evaluate(drawAndEncode, {
    places,
    widthPx,
    heightPx,
    rateHz: runner.rateHz,
    legPx: runner.legPx,
    format,
  })
  return Buffer.from(coded, 'base64')
}

interface Drawing {
  readonly places: readonly Places[]
  readonly widthPx: number
  readonly heightPx: number
  readonly rateHz: number
  readonly legPx: number
  readonly format: 'webm' | 'mjpeg'
}

/** Runs in the page. */
async function drawAndEncode(drawing: Drawing): Promise<string> {
  const { places, widthPx, heightPx, rateHz, legPx, format } = drawing
  const library = (globalThis as unknown as { Mediabunny: typeof import('mediabunny') }).Mediabunny
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  const unit = legPx / 300

  const limb = (points: readonly (readonly [number, number])[], width: number, colour: string) => {
    context.strokeStyle = colour
    context.lineWidth = width * unit
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.stroke()
  }
  const between = (a: readonly [number, number], b: readonly [number, number], share: number) =>
    [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share] as const
  const room = () => {
    context.fillStyle = '#bec8cd'
    context.fillRect(0, 0, widthPx, heightPx)
    // Bricks: the camera's movement is seen on them.
    for (let row = 0; row * 60 < heightPx; row += 1) {
      for (let column = -1; column * 110 < widthPx; column += 1) {
        const shade = 165 + ((row * 37 + column * 53) % 40)
        context.fillStyle = `rgb(${shade} ${shade + 8} ${shade + 12})`
        context.fillRect(column * 110 + (row % 2) * 55 + 3, row * 60 + 3, 104, 54)
      }
    }
    context.fillStyle = '#2d2d32'
    context.fillRect(0, 1130 + 12 * unit, widthPx, heightPx)
  }
  const side = (at: Places, name: 'left' | 'right', part: 'arm' | 'leg') => {
    const near = name === 'right'
    const of = (joint: string) => at[`${name}-${joint}`] as readonly [number, number]
    const [skin, cloth, shirt, shoe] = near
      ? ['#e1aa8c', '#aa3c3c', '#285a96', '#e6dc3c']
      : ['#a27a65', '#7a2b2b', '#1d416c', '#a69e2b']
    if (part === 'arm') {
      limb([of('shoulder'), of('elbow')], 36, shirt as string)
      limb([of('elbow'), of('wrist')], 22, skin as string)
      limb([of('wrist'), of('wrist')], 26, skin as string)
      return
    }
    limb([of('hip'), of('knee')], 62, skin as string)
    limb([of('knee'), of('ankle')], 36, skin as string)
    limb([of('hip'), between(of('hip'), of('knee'), 0.55)], 78, cloth as string)
    limb([of('ankle'), of('heel')], 28, shoe as string)
    limb([of('heel'), of('toe')], 26, shoe as string)
  }
  const head = ([x, y]: readonly [number, number]) => {
    const [cx, cy] = [x + 22 * unit, y - 82 * unit]
    limb([[x, y], between([x, y], [cx, cy], 0.5)], 36, '#e1aa8c')
    const oval = ([dx, dy, rx, ry]: readonly [number, number, number, number], colour: string) => {
      context.fillStyle = colour
      context.beginPath()
      context.ellipse(cx + dx * unit, cy + dy * unit, rx * unit, ry * unit, 0, 0, 2 * Math.PI)
      context.fill()
    }
    oval([0, 0, 38, 48], '#e1aa8c')
    context.fillStyle = '#3c281e'
    context.beginPath()
    context.ellipse(cx - 9 * unit, cy - 12 * unit, 36 * unit, 42 * unit, 0, 2.6, 5.8)
    context.fill()
    oval([38, 8, 8, 7], '#e1aa8c')
    oval([24, -6, 4, 4], '#1e1e1e')
    oval([-8, 4, 7, 10], '#cd967a')
    limb(
      [
        [cx + 20 * unit, cy + 26 * unit],
        [cx + 34 * unit, cy + 24 * unit],
      ],
      4,
      '#96504f',
    )
  }

  const webm = async () => {
    const target = new library.BufferTarget()
    const output = new library.Output({ format: new library.WebMOutputFormat(), target })
    const source = new library.CanvasSource(canvas, { codec: 'vp9', bitrate: 4_000_000 })
    output.addVideoTrack(source, { frameRate: rateHz })
    await output.start()
    return {
      add: (i: number) => source.add(i / rateHz, 1 / rateHz),
      finish: async () => {
        await output.finalize()
        return new Uint8Array(target.buffer as ArrayBuffer)
      },
    }
  }
  const mjpeg = () => {
    const pictures: Blob[] = []
    return {
      add: async () => {
        pictures.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }))
      },
      finish: async () => new Uint8Array(await new Blob(pictures).arrayBuffer()),
    }
  }
  const film = format === 'webm' ? await webm() : mjpeg()
  for (const [i, at] of places.entries()) {
    room()
    side(at, 'left', 'arm')
    side(at, 'left', 'leg')
    const [hip, shoulder] = [at['right-hip'], at['right-shoulder']] as const
    if (hip === undefined || shoulder === undefined) continue
    limb([hip, between(hip, shoulder, 0.9)], 86, '#285a96')
    limb([hip, between(hip, shoulder, 0.12)], 84, '#aa3c3c')
    side(at, 'right', 'leg')
    head(shoulder)
    side(at, 'right', 'arm')
    await film.add(i)
  }
  const bytes = await film.finish()
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  }
  return btoa(text)
}
