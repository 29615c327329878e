/** The pose model: where the joints of a runner are in one picture after another. */
import { FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision'
import { poseFromLandmarks } from '@bell-lap/form/video/blazepose'
import type { Pose } from '@bell-lap/form/video/pose-recording'
import type { ModelAddresses } from './clip-messages.ts'
import { CannotOpen } from './open-clip.ts'

/**
 * The model smooths its joints over what it takes for time, and a foot would leave the ground late. With the
 * clock this much faster it does not, and still follows the runner from picture to picture (measured).
 */
const CLOCK = 30
const MS_PER_S = 1000

export interface PoseFinder {
  /** Pictures must come in order of time; `null` where nobody is seen. */
  readonly find: (picture: OffscreenCanvas, timeS: number) => Pose | null
  readonly close: () => void
}

/** Loads the model. Throws `CannotOpen` where it cannot run on this device. */
export async function loadPoseFinder({
  modelUrl,
  runtimeUrl,
}: ModelAddresses): Promise<PoseFinder> {
  try {
    const runtime = await FilesetResolver.forVisionTasks(runtimeUrl, true)
    const landmarker = await PoseLandmarker.createFromOptions(runtime, {
      baseOptions: { modelAssetPath: modelUrl, delegate: 'CPU' },
      runningMode: 'VIDEO',
      numPoses: 1,
    })
    return {
      find: (picture, timeS) => {
        const found = landmarker.detectForVideo(picture, Math.round(CLOCK * MS_PER_S * timeS))
        const size = { widthPx: picture.width, heightPx: picture.height }
        return poseFromLandmarks(found.landmarks[0] ?? [], size)
      },
      close: () => landmarker.close(),
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotOpen({ code: 'model-failed', why })
  }
}
