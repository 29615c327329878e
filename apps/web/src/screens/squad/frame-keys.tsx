import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from '../form-video/form-video.module.css'

interface FrameKeysProps {
  readonly number: number
  readonly count: number
  /** Something is drawn on this picture: it has to be saved or taken back first. */
  readonly isHeld: boolean
  readonly onGo: (number: number) => void
}

/** Goes from picture to picture. */
export function FrameKeys({ number, count, isHeld, onGo }: FrameKeysProps) {
  const { t } = useText()
  return (
    <>
      <div className="row">
        <Button
          iconOnly
          disabled={isHeld || number === 0}
          aria-label={t('form-video.player.previous')}
          onClick={() => onGo(number - 1)}
        >
          <ChevronLeft size={20} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button
          iconOnly
          disabled={isHeld || number === count - 1}
          aria-label={t('form-video.player.next')}
          onClick={() => onGo(number + 1)}
        >
          <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <input
        type="range"
        className={css['place']}
        aria-label={t('form-video.player.place')}
        min={0}
        max={count - 1}
        step={1}
        disabled={isHeld}
        value={number}
        onChange={(event) => onGo(event.currentTarget.valueAsNumber)}
      />
      {isHeld && <p className="quiet small">{t('squad.draw-held')}</p>}
    </>
  )
}
