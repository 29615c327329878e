import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { sayError } from '../../api/problem.ts'
import type { AfterMileAnswer, WayBack } from '../../api/way-back.ts'
import { useAnswerAfterMile } from '../../api/way-back.ts'
import { Button } from '../../pieces/button.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

interface Asked {
  readonly ask: boolean
  readonly answer: AfterMileAnswer | null
  readonly answeredOn: string | null
}

interface WhatNextProps {
  readonly asked: Asked
  /** What the page knows of the way back; the card on Today learns it from the answer. */
  readonly longer?: WayBack['next']['longer']
}

/** The one question after a mile: three answers, each leads on; an answer can be changed. */
export function WhatNext({ asked, longer }: WhatNextProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const save = useAnswerAfterMile()
  const card = useRef<HTMLDivElement>(null)
  const lead = ({ next }: WayBack) => {
    const { to, raceDay } = next.longer
    return next.answer === 'again'
      ? navigate({ to: '/plan/new', search: { kind: 'mile', event: next.again.event } })
      : navigate({
          to: '/plan/new',
          search: { kind: 'way-back', backTo: to, ...(raceDay === null ? {} : { raceDay }) },
        })
  }
  const choose = (answer: 'again' | 'longer') =>
    save.mutate(answer, {
      onSuccess: (found) => {
        // Who has left the page meanwhile stays where they are.
        if (card.current !== null) void lead(found)
      },
    })
  const takeBack = () => save.mutate(null, { onError: tellError })
  const stop = () =>
    save.mutate('stop', {
      onSuccess: () => tellWithUndo(t('way-back.screen.stopped-told'), takeBack),
    })
  const { answer, answeredOn } = asked
  const busy = save.isPending
  return (
    <div ref={card} className="stack" data-not-printed>
      {answer === null ? (
        <div className="row">
          <Button look="primary" busy={busy} onClick={() => choose('longer')}>
            {longer === undefined
              ? t('plan-screen.plan-longer')
              : t('way-back.screen.back-up', { to: longer.to })}
          </Button>
          <Button busy={busy} onClick={() => choose('again')}>
            {t('way-back.screen.again')}
          </Button>
          <Button busy={busy} onClick={stop}>
            {t('way-back.screen.stop')}
          </Button>
        </div>
      ) : (
        <>
          <p>{t(`way-back.screen.answered.${answer}`, { day: answeredOn ?? '' })}</p>
          <div className="row">
            {answer !== 'stop' && (
              <Button look="primary" busy={busy} onClick={() => choose(answer)}>
                {t('way-back.screen.go-on')}
              </Button>
            )}
            <Button look="quiet" busy={busy} onClick={takeBack}>
              {t('way-back.screen.change')}
            </Button>
          </div>
        </>
      )}
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
    </div>
  )
}
