/** Two threads read one clip, each with the model: the model uses one core only. */
import type { ClipReport, ClipTask, SeenPictures } from './clip-messages.ts'
import type { ClipPart, OpenClip } from './open-clip.ts'
import { loadPoseFinder } from './pose-finder.ts'
import { seePictures } from './see-pictures.ts'

/** Loading the model a second time costs as much as so many pictures. */
const FEWEST_PICTURES = 120
/** A second model takes about 400 MB; where the browser does not say that there are 4 GB, one has to do. */
const LEAST_MEMORY_GB = 4

type ReadTask = Extract<ClipTask, { readonly kind: 'read' }>
interface Together extends ReadTask {
  readonly progress: (done: number) => void
}

/**
 * The whole clip; another thread reads the second half where the device has room for it. Where it has not, or where the
 * second thread fails, this one begins anew there as well: a clip gives the same joints on every device.
 */
export async function seeTogether(open: OpenClip, task: Together): Promise<SeenPictures> {
  const { progress } = task
  if (open.total < FEWEST_PICTURES) return seePart(open, task, { fromS: 0, toS: Infinity })
  const splitS = open.durationS / 2
  const done = { own: 0, others: 0 }
  const tell = (change: Partial<typeof done>) => {
    Object.assign(done, change)
    progress(done.own + done.others)
  }
  const others = hasRoomForTwo()
    ? readFrom(task, splitS, (count) => tell({ others: count }))
    : Promise.resolve(null)
  const own = { ...task, progress: (count: number) => tell({ own: count }) }
  const first = await seePart(open, own, { fromS: 0, toS: splitS })
  const again = { ...task, progress: (count: number) => tell({ others: count }) }
  const rest = (await others) ?? (await seePart(open, again, { fromS: splitS, toS: Infinity }))
  return joined(first, rest)
}

/** A part of a clip, by a model that knows nothing of what came before. */
export async function seePart(
  open: OpenClip,
  { model, slowFactor, progress }: Pick<Together, 'model' | 'slowFactor' | 'progress'>,
  part: ClipPart,
): Promise<SeenPictures> {
  const finder = await loadPoseFinder(model)
  return seePictures(open, { slowFactor, finder, progress, part }).finally(finder.close)
}

function hasRoomForTwo(): boolean {
  const { hardwareConcurrency, deviceMemory = 0 } = navigator as Navigator & {
    /** Not every browser tells. */
    readonly deviceMemory?: number
  }
  return hardwareConcurrency > 1 && deviceMemory >= LEAST_MEMORY_GB
}

/** What a second thread sees from a time on; `null` where it fails. It ends with this thread at the latest. */
function readFrom(
  { file, slowFactor, model }: ReadTask,
  fromS: number,
  onDone: (done: number) => void,
): Promise<SeenPictures | null> {
  const thread = new Worker(location.href, { type: 'module' })
  const task: ClipTask = { kind: 'read-from', file, slowFactor, model, fromS }
  return new Promise<SeenPictures | null>((resolve) => {
    thread.addEventListener('error', () => resolve(null))
    thread.addEventListener('message', ({ data }: MessageEvent<ClipReport>) => {
      if (data.kind === 'progress') onDone(data.done)
      else resolve(data.kind === 'seen' ? data.seen : null)
    })
    thread.postMessage(task, { transfer: [] })
  }).finally(() => thread.terminate())
}

function joined(first: SeenPictures, rest: SeenPictures): SeenPictures {
  return {
    film: {
      ...first.film,
      timesS: [...first.film.timesS, ...rest.film.timesS],
      pictures: [...first.film.pictures, ...rest.film.pictures],
    },
    frames: [...first.frames, ...rest.frames],
    greys: [...first.greys, ...rest.greys],
  }
}
