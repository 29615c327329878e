/** Stands in for the pose model: each file's joints are known, and all that comes after the model is the product's. */
import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import { readClip } from '@bell-lap/form/video/read-clip'
import type { Page } from 'playwright-core'

/** A file that the lab may be given; its bytes are not looked at. */
export function filmCalled(name: string) {
  return { name, mimeType: 'video/webm', buffer: Buffer.from(`the film ${name}`) }
}

/**
 * The thread that reads clips answers with these joints, by the name of the file, and with a grey picture for each of
 * them. Service workers must be blocked, or they answer first.
 */
export async function answerWithJoints(
  page: Page,
  recordings: Readonly<Record<string, PoseRecording>>,
): Promise<void> {
  const clips = Object.fromEntries(
    Object.entries(recordings).map(([name, recording]) => {
      const reading = readClip(recording, { cameraSpeed: 0 })
      return [name, { recording, cameraSpeed: 0, reading, slowFactors: [] }]
    }),
  )
  const body = `const CLIPS = ${JSON.stringify(clips)};\n(${thread.toString()})(CLIPS)`
  await page.route(/read-clip\.worker[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  )
}

interface KnownClip {
  readonly recording: PoseRecording
}
interface Task {
  readonly kind: 'read' | 'pictures'
  readonly file: File
}

/** Runs in the thread, so it refers to nothing outside of itself. */
function thread(clips: Readonly<Record<string, KnownClip>>): void {
  addEventListener('message', ({ data: { kind, file } }: MessageEvent<Task>) => {
    // A kept film may have lost its name; its bytes tell it.
    void file.text().then(async (content) => {
      const clip = clips[content.replace('the film ', '')] as KnownClip
      const { widthPx, heightPx, frames } = clip.recording
      const canvas = new OffscreenCanvas(widthPx, heightPx)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.fillStyle = '#9aa39d'
      context.fillRect(0, 0, widthPx, heightPx)
      const picture = await canvas.convertToBlob({ type: 'image/jpeg' })
      const pictures = frames.map(() => picture)
      const film = { widthPx, heightPx, timesS: frames.map(({ timeS }) => timeS), pictures }
      const done = frames.length
      postMessage({ kind: 'progress', done, total: done })
      postMessage(kind === 'pictures' ? { kind, film } : { kind, clip: { ...clip, film } })
    })
  })
}
