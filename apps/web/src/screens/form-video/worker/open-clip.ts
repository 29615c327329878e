/** Opens a clip and hands out its pictures one by one, each at its exact time. */
import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny'
import type { InputVideoTrack, VideoSample } from 'mediabunny'
import type { ClipRefusal } from './clip-messages.ts'

/** Of a slow computer, a minute and a half; of the run, more than thirty strides. */
const MOST_S = 30
const MOST_BYTES = 1_500_000_000
/** The model sees no more of a larger picture. */
const LONGEST_SIDE_PX = 1280
/** More pictures a second of the run add time and nothing else. */
const MOST_HZ = 60
/** Packets from which the rate is told. */
const RATE_PACKETS = 120

/** Thrown for a clip that cannot be read at all. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
  readonly why: ClipRefusal

  constructor(why: ClipRefusal) {
    super(why.code)
    this.why = why
  }
}

export interface OpenClip {
  readonly widthPx: number
  readonly heightPx: number
  /** About how many pictures there are. */
  readonly total: number
  /** Of the film, seconds. */
  readonly durationS: number
  /** Draws each picture of a part onto `canvas`, in order; the times are those of the run. */
  readonly eachPicture: (
    canvas: OffscreenCanvas,
    see: (timeS: number) => Promise<void> | void,
    part?: ClipPart,
  ) => Promise<void>
}

/** In the time of the film, from its first picture; `toS` is no longer part of it. */
export interface ClipPart {
  readonly fromS: number
  readonly toS: number
}

const WHOLE: ClipPart = { fromS: 0, toS: Infinity }

/** Throws `CannotOpen` where the browser, the file or its length do not allow it. */
export async function openClip(file: Blob, slowFactor: number): Promise<OpenClip> {
  if (typeof VideoDecoder === 'undefined') throw new CannotOpen({ code: 'no-webcodecs' })
  if (file.size > MOST_BYTES) {
    throw new CannotOpen({ code: 'too-large', bytes: file.size, mostBytes: MOST_BYTES })
  }
  const track = await videoOf(file)
  const startS = await track.getFirstTimestamp()
  const durationS = (await track.computeDuration()) - startS
  const runS = durationS / slowFactor
  if (runS > MOST_S) throw new CannotOpen({ code: 'too-long', durationS: runS, mostS: MOST_S })
  const stats = await track.computePacketStats(RATE_PACKETS)
  const runHz = stats.averagePacketRate * slowFactor
  const each = Math.max(1, Math.floor(runHz / MOST_HZ + 0.01))
  const size = sizeOf(await track.getDisplayWidth(), await track.getDisplayHeight())
  return {
    ...size,
    total: Math.max(1, Math.round((runS * runHz) / each)),
    durationS,
    eachPicture: (canvas, see, part = WHOLE) =>
      drawEach({ track, startS, part, each, slowFactor, canvas, see }),
  }
}

async function videoOf(file: Blob): Promise<InputVideoTrack> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack().catch(() => null)
  if (track === null) throw new CannotOpen({ code: 'not-a-video' })
  if (!(await track.canDecode())) {
    throw new CannotOpen({
      code: 'no-decoder',
      codec: ((await track.getCodec()) ?? '?').toUpperCase(),
    })
  }
  return track
}

function sizeOf(width: number, height: number) {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height))
  return { widthPx: Math.round(width * scale), heightPx: Math.round(height * scale) }
}

interface Drawing {
  readonly track: InputVideoTrack
  /** Of the first picture, in the clock of the file. */
  readonly startS: number
  readonly part: ClipPart
  /** Every how many pictures one is drawn. */
  readonly each: number
  readonly slowFactor: number
  readonly canvas: OffscreenCanvas
  readonly see: (timeS: number) => Promise<void> | void
}

async function drawEach(drawing: Drawing): Promise<void> {
  const { track, startS, part, each, slowFactor, canvas, see } = drawing
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new CannotOpen({ code: 'no-webcodecs' })
  let number = 0
  let lastS = 0
  const draw = async (sample: VideoSample) => {
    lastS = sample.timestamp - startS
    number += 1
    if ((number - 1) % each !== 0) return
    sample.draw(context, 0, 0, canvas.width, canvas.height)
    await see(lastS / slowFactor)
  }
  try {
    const samples = new VideoSampleSink(track).samples(startS + part.fromS, startS + part.toS)
    for await (const sample of samples) {
      await draw(sample)
      sample.close()
    }
  } catch (error) {
    if (error instanceof CannotOpen) throw error
    throw new CannotOpen({ code: 'damaged', timeS: lastS })
  }
}
