/** What the page and the worker that reads clips say to each other. */
import type { GreyPicture } from '@bell-lap/form/video/camera-speed'
import type { PoseFrame, PoseRecording } from '@bell-lap/form/video/pose-recording'
import type { ClipForm, RefusedClip } from '@bell-lap/form/video/read-clip'

export type ClipTask =
  | {
      readonly kind: 'read'
      readonly file: Blob
      /** How many times slower than the run the clip is shown. */
      readonly slowFactor: number
      readonly model: ModelAddresses
    }
  /** The end of a clip that two threads read together. */
  | {
      readonly kind: 'read-from'
      readonly file: Blob
      readonly slowFactor: number
      readonly model: ModelAddresses
      /** In the time of the film. */
      readonly fromS: number
    }
  /** Only the pictures of a clip whose joints are known. */
  | { readonly kind: 'pictures'; readonly file: Blob; readonly slowFactor: number }
  /** Joints that another program found. */
  | { readonly kind: 'joints'; readonly recording: PoseRecording }

export interface ModelAddresses {
  readonly modelUrl: string
  /** The folder of the runtime. */
  readonly runtimeUrl: string
}

/** Why a clip cannot be read at all, before anything is known of the run. */
export type ClipRefusal =
  | { readonly code: 'no-webcodecs' }
  | { readonly code: 'not-a-video' }
  | { readonly code: 'no-decoder'; readonly codec: string }
  | { readonly code: 'too-long'; readonly durationS: number; readonly mostS: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly mostBytes: number }
  | { readonly code: 'damaged'; readonly timeS: number }
  | { readonly code: 'model-failed'; readonly why: string }

/** A clip as it was read; times are those of the run, not of slow motion. */
export interface ReadPictures {
  readonly widthPx: number
  readonly heightPx: number
  readonly timesS: readonly number[]
  /** JPEG of each picture that was read. */
  readonly pictures: readonly Blob[]
}

/** What one thread saw of a clip. */
export interface SeenPictures {
  readonly film: ReadPictures
  readonly frames: readonly PoseFrame[]
  readonly greys: readonly GreyPicture[]
}

export interface ReadRecording {
  readonly recording: PoseRecording
  readonly cameraSpeed: number | null
  readonly reading: ClipForm | RefusedClip
  /** Of a refused clip that is shown at full speed: what slow motion would make a run of it. */
  readonly slowFactors: readonly SlowFactor[]
  /** `null` where only joints were given. */
  readonly film: ReadPictures | null
}

export interface SlowFactor {
  readonly factor: number
  readonly cadenceSpm: number
}

export type ClipReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'pictures'; readonly film: ReadPictures }
  | { readonly kind: 'seen'; readonly seen: SeenPictures }
  | { readonly kind: 'read'; readonly clip: ReadRecording }
  | { readonly kind: 'refused'; readonly why: ClipRefusal }
