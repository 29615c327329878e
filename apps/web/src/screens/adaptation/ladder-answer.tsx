import { useId, useState } from 'react'
import type { CheckIn, Ladder, PainReport } from '../../api/adaptation.ts'
import { useAddCheckIn } from '../../api/adaptation.ts'
import { useTakeBack } from '../../api/states.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { newPain, nothingSaid } from './check-in-form.ts'
import { LogCheckIn } from './log-check-in.tsx'

const ONE_TAP = [0, 1, 2, 3, 4] as const

interface LadderAnswerProps {
  readonly ladder: Ladder
  readonly day: string
}

/** How the place was today, in one tap; what is worse, or has a sign, goes through the check-in. */
export function LadderAnswer({ ladder, day }: LadderAnswerProps) {
  const { t } = useText()
  const name = useId()
  const [opened, setOpened] = useState(false)
  const add = useAddCheckIn()
  const back = useTakeBack()
  const place = placeOf(ladder)
  const undo = (id: string) =>
    back.mutate(id, { onSuccess: () => tell(t('adapt-screen.undone')), onError: tellError })
  const answer = (score: number) =>
    add.mutate(answered(day, place, { score, ran: ladder.ranToday }), {
      onSuccess: ({ id }) => tellWithUndo(t('rung-screen.saved', { score }), () => undo(id)),
      onError: tellError,
    })
  return (
    <div className="stack">
      {ladder.answeredToday ? (
        <p className="quiet">{t('rung-screen.answered')}</p>
      ) : (
        <div role="group" aria-labelledby={name}>
          <p id={name}>{t(ladder.ranToday ? 'rung-screen.ask-run' : 'rung-screen.ask-morning')}</p>
          <div className="row">
            {ONE_TAP.map((score) => (
              <Button
                key={score}
                busy={add.isPending}
                aria-label={t('rung-screen.answer', { score })}
                onClick={() => answer(score)}
              >
                {score}
              </Button>
            ))}
            <Button onClick={() => setOpened(true)}>{t('rung-screen.more')}</Button>
          </div>
        </div>
      )}
      {ladder.answeredToday && (
        <div>
          <Button onClick={() => setOpened(true)}>{t('adapt-screen.add-to-check-in')}</Button>
        </div>
      )}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('adapt-screen.check-in')}>
        <LogCheckIn day={day} pain={[{ ...newPain(), ...place }]} onDone={() => setOpened(false)} />
      </Dialog>
    </div>
  )
}

type Place = Pick<PainReport, 'site' | 'side'>

function placeOf({ site, side }: Ladder): Place {
  return { site: site as Place['site'], side: side as Place['side'] }
}

/** On a day with a run the answer is about the run, else about the morning. */
function answered(
  day: string,
  place: Place,
  { score, ran }: { readonly score: number; readonly ran: boolean },
): CheckIn {
  const when = ran ? { during: score } : { nextMorning: score }
  return { ...nothingSaid(day), pain: [{ ...newPain(), ...place, ...when }] }
}
