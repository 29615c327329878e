/** Every picture of a part of a clip as JPEG, and what the model finds in it. */
import type { GreyPicture } from '@bell-lap/form/video/camera-speed'
import type { PoseFrame } from '@bell-lap/form/video/pose-recording'
import type { SeenPictures } from './clip-messages.ts'
import { greyOf } from './grey-picture.ts'
import type { ClipPart, OpenClip } from './open-clip.ts'
import type { PoseFinder } from './pose-finder.ts'

/** Pictures for the camera's movement, seconds apart. */
const GREY_EACH_S = 0.5
const JPEG = { type: 'image/jpeg', quality: 0.8 } as const
/** The model finds a runner anew here, and follows from then on: so much is looked at before a part and not kept. */
const WARM_UP_S = 0.25

interface Seeing {
  /** Told how many pictures of this part are done. */
  readonly progress: (done: number) => void
  readonly part?: ClipPart
  /** Without one, only the pictures are kept. */
  readonly finder?: PoseFinder
  readonly slowFactor?: number
}

/** Looks at the pictures of a part, in order of time. */
export async function seePictures(open: OpenClip, seeing: Seeing): Promise<SeenPictures> {
  const { progress, finder, slowFactor = 1, part = { fromS: 0, toS: Infinity } } = seeing
  const { widthPx, heightPx, eachPicture } = open
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const timesS: number[] = []
  const pictures: Blob[] = []
  const frames: PoseFrame[] = []
  const greys: GreyPicture[] = []
  const see = async (timeS: number) => {
    const isBefore = timeS * slowFactor < part.fromS - 1e-6
    // The browser encodes it elsewhere while the model looks.
    const jpeg = isBefore ? null : canvas.convertToBlob(JPEG)
    const pose = finder?.find(canvas, timeS * slowFactor) ?? null
    if (jpeg === null) return
    if (finder !== undefined) {
      const last = greys.at(-1)
      if (last === undefined || timeS - last.timeS >= GREY_EACH_S) greys.push(greyOf(canvas, timeS))
      frames.push({ timeS, pose })
    }
    timesS.push(timeS)
    pictures.push(await jpeg)
    progress(pictures.length)
  }
  progress(0)
  const fromS = finder === undefined ? part.fromS : Math.max(0, part.fromS - WARM_UP_S)
  await eachPicture(canvas, see, { fromS, toS: part.toS })
  return { film: { widthPx, heightPx, timesS, pictures }, frames, greys }
}
