import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { ClipFigure } from './clip-figure.tsx'
import css from './form-video.module.css'
import { frameAt, placeAt, sameMoment, usualLandingS } from './shown-clip.ts'
import type { ShownClip } from './shown-clip.ts'
import { StrideBar } from './stride-bar.tsx'

const PLAY_SPEED = 0.25

/** Steps through the strides of a clip, and of a second one that is lined up with it at landing. */
export function ClipPlayer({ clips }: { readonly clips: readonly [ShownClip, ShownClip?] }) {
  const { t } = useText()
  const [first, second] = clips
  const { frames } = first.recording
  const { steps } = first.form
  const [timeS, setTimeS] = useState(() => usualLandingS(first.form))
  const [isPlaying, setIsPlaying] = useState(false)
  const endS = frames.at(-1)?.timeS ?? 0
  useEffect(() => {
    if (!isPlaying) return undefined
    let last = performance.now()
    let request = requestAnimationFrame(function go(nowMs) {
      const passedS = ((nowMs - last) / 1000) * PLAY_SPEED
      last = nowMs
      setTimeS((now) => (now + passedS > endS ? (frames[0]?.timeS ?? 0) : now + passedS))
      request = requestAnimationFrame(go)
    })
    return () => cancelAnimationFrame(request)
  }, [isPlaying, endS, frames])

  const stepFrame = useCallback(
    (by: 1 | -1) => {
      setIsPlaying(false)
      setTimeS((now) => {
        const to = Math.min(frames.length - 1, Math.max(0, frameAt(frames, now) + by))
        return frames[to]?.timeS ?? now
      })
    },
    [frames],
  )
  const stepStride = useCallback(
    (by: 1 | -1) => {
      setIsPlaying(false)
      setTimeS((now) => {
        const { stride, sinceS } = placeAt(first.form, now)
        // Going back, the landing of this stride comes before the one of the last.
        const from = stride ?? -1
        const to = by === 1 ? from + 1 : sinceS > 0.02 ? from : from - 1
        const step = steps[Math.min(steps.length - 1, Math.max(0, to))]
        return step?.contactAtS ?? now
      })
    },
    [first.form, steps],
  )
  const onKey = (event: KeyboardEvent) => {
    const { key, target } = event
    if (key === 'ArrowRight') stepFrame(1)
    else if (key === 'ArrowLeft') stepFrame(-1)
    else if (key === 'PageDown') stepStride(1)
    else if (key === 'PageUp') stepStride(-1)
    else if (key === ' ' && !(target instanceof HTMLButtonElement)) setIsPlaying((now) => !now)
    else return
    event.preventDefault()
  }
  const place = placeAt(first.form, timeS)
  return (
    <Card title={t('form-video.player.title')}>
      <div className="stack" onKeyDown={onKey}>
        <div className={css['figures']} data-two={second !== undefined || undefined}>
          <ClipFigure clip={first} timeS={timeS} />
          {second !== undefined && (
            <ClipFigure clip={second} timeS={sameMoment(second.form, place)} />
          )}
        </div>
        <PlayerKeys
          isPlaying={isPlaying}
          onPlay={() => setIsPlaying(!isPlaying)}
          stepFrame={stepFrame}
          stepStride={stepStride}
        />
        <input
          type="range"
          className={css['place']}
          data-not-printed
          aria-label={t('form-video.player.place')}
          min={0}
          max={frames.length - 1}
          step={1}
          value={frameAt(frames, timeS)}
          onChange={({ currentTarget }) => {
            setIsPlaying(false)
            setTimeS(frames[currentTarget.valueAsNumber]?.timeS ?? 0)
          }}
        />
        <div className={css['bars']}>
          {[first, ...(second === undefined ? [] : [second])].map((clip, i) => (
            <StrideBar key={i} clip={clip} sinceS={place.sinceS} />
          ))}
        </div>
        <p className="quiet small">
          {second !== undefined && `${t('form-video.player.synchronised')} `}
          {t('form-video.player.this-picture')} {t('form-video.player.keys')}
        </p>
        {clips.some((clip) => clip?.film === null) && (
          <p className="quiet small">{t('form-video.player.no-pictures')}</p>
        )}
      </div>
    </Card>
  )
}

interface KeysProps {
  readonly isPlaying: boolean
  readonly onPlay: () => void
  readonly stepFrame: (by: 1 | -1) => void
  readonly stepStride: (by: 1 | -1) => void
}

function PlayerKeys({ isPlaying, onPlay, stepFrame, stepStride }: KeysProps) {
  const { t } = useText()
  const keys = [
    { name: 'previous-stride', Icon: SkipBack, press: () => stepStride(-1) },
    { name: 'previous', Icon: ChevronLeft, press: () => stepFrame(-1) },
    { name: isPlaying ? 'pause' : 'play', Icon: isPlaying ? Pause : Play, press: onPlay },
    { name: 'next', Icon: ChevronRight, press: () => stepFrame(1) },
    { name: 'next-stride', Icon: SkipForward, press: () => stepStride(1) },
  ] as const
  return (
    <div className="row" data-not-printed>
      {keys.map(({ name, Icon, press }) => (
        <Button key={name} iconOnly aria-label={t(`form-video.player.${name}`)} onClick={press}>
          <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      ))}
    </div>
  )
}
