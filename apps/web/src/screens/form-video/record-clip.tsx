import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'

/** Enough for twenty strides of each leg. */
const MOST_S = 20
const COUNTDOWN_S = 5
/** The first one that the browser records; all of them can be read again. */
const TYPES = ['video/mp4;codecs=avc1', 'video/mp4', 'video/webm;codecs=vp9', 'video/webm'] as const
const BITS_PER_S = 12_000_000

type Phase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly why: CameraFailure }
  | { readonly kind: 'ready' }
  | { readonly kind: 'countdown'; readonly leftS: number }
  | { readonly kind: 'recording'; readonly passedS: number }

type CameraFailure = 'denied' | 'busy' | 'none'

interface RecordClipProps {
  readonly onFilm: (film: File) => void
  readonly onClose: () => void
}

/** Films with the camera at the back of the phone; nothing is sent. */
export function RecordClip(props: RecordClipProps) {
  const [attempt, setAttempt] = useState(1)
  return <Camera key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />
}

function Camera({ onFilm, onClose, onRetry }: RecordClipProps & { readonly onRetry: () => void }) {
  const { t } = useText()
  const { video, phase, rateHz, begin, end } = useCamera(onFilm)
  return (
    <section className="stack" aria-label={t('form-video.record.title')}>
      <video
        ref={video}
        className={css['preview']}
        muted
        playsInline
        autoPlay
        hidden={phase.kind === 'failed'}
      />
      <p role="status">{usePhaseText(phase)}</p>
      {rateHz !== null && (
        <p className="quiet small">{t('form-video.record.rate', { rate: Math.round(rateHz) })}</p>
      )}
      {phase.kind !== 'failed' && (
        <p className="quiet small">{t('form-video.record.help', { mostS: MOST_S })}</p>
      )}
      <div className="row">
        {phase.kind === 'recording' && (
          <Button look="primary" onClick={end}>
            {t('form-video.record.stop')}
          </Button>
        )}
        {phase.kind === 'failed' && (
          <Button look="primary" onClick={onRetry}>
            {t('form-video.record.retry')}
          </Button>
        )}
        {phase.kind !== 'recording' && phase.kind !== 'failed' && (
          <Button look="primary" disabled={phase.kind !== 'ready'} onClick={begin}>
            {t('form-video.record.start')}
          </Button>
        )}
        <Button onClick={onClose}>
          {t(`form-video.record.${phase.kind === 'failed' ? 'back' : 'close'}`)}
        </Button>
      </div>
    </section>
  )
}

function usePhaseText(phase: Phase): string {
  const { t } = useText()
  switch (phase.kind) {
    case 'waiting':
      return t('form-video.record.waiting')
    case 'failed':
      return t(`form-video.record.${phase.why}`)
    case 'countdown':
      return t('form-video.record.countdown', { count: phase.leftS })
    case 'recording':
      return t('form-video.record.running', { secondsS: phase.passedS })
    default:
      return ''
  }
}

function useCamera(onFilm: (film: File) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream | null>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const [phase, setPhase] = useState<Phase>({ kind: 'waiting' })
  const [rateHz, setRateHz] = useState<number | null>(null)
  useEffect(() => {
    let isOpen = true
    openCamera().then(
      (opened) => {
        if (!isOpen) return close(opened)
        stream.current = opened
        setRateHz(opened.getVideoTracks()[0]?.getSettings().frameRate ?? null)
        if (video.current !== null) video.current.srcObject = opened
        setPhase({ kind: 'ready' })
      },
      (error: unknown) => {
        if (isOpen) setPhase({ kind: 'failed', why: failureOf(error) })
      },
    )
    return () => {
      isOpen = false
      recorder.current = null
      if (stream.current !== null) close(stream.current)
    }
  }, [])

  const record = useCallback(() => {
    if (stream.current === null) return
    const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one)) ?? ''
    const parts: Blob[] = []
    const mine = new MediaRecorder(stream.current, {
      mimeType: type,
      videoBitsPerSecond: BITS_PER_S,
    })
    mine.addEventListener('dataavailable', ({ data }) => parts.push(data))
    mine.addEventListener('stop', () => {
      if (recorder.current !== mine) return
      const ending = type.includes('mp4') ? 'mp4' : 'webm'
      onFilm(new File(parts, `clip.${ending}`, { type: mine.mimeType }))
    })
    recorder.current = mine
    mine.start()
    setPhase({ kind: 'recording', passedS: 0 })
  }, [onFilm])

  const end = useCallback(() => recorder.current?.stop(), [])
  useEffect(() => {
    if (phase.kind !== 'countdown' && phase.kind !== 'recording') return undefined
    const timer = setTimeout(() => {
      if (phase.kind === 'recording') {
        if (phase.passedS + 1 >= MOST_S) end()
        else setPhase({ kind: 'recording', passedS: phase.passedS + 1 })
      } else if (phase.leftS > 1) setPhase({ kind: 'countdown', leftS: phase.leftS - 1 })
      else record()
    }, 1000)
    return () => clearTimeout(timer)
  }, [phase, record, end])
  const begin = useCallback(() => setPhase({ kind: 'countdown', leftS: COUNTDOWN_S }), [])
  return { video, phase, rateHz, begin, end }
}

/** Browsers say that another program has the camera in two ways. */
function failureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError') return 'denied'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none'
}

/** Rejects where there is no camera or it is not allowed. */
async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      facingMode: { ideal: 'environment' },
      frameRate: { ideal: 60 },
      width: { ideal: 1920 },
      height: { ideal: 1080 },
    },
  })
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
