import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CheckIn } from '../../api/adaptation.ts'
import { useAddCheckIn } from '../../api/adaptation.ts'
import { settingsQuery } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { isYoung } from '../../words/is-young.ts'
import { nothingSaid, saysSomething } from './check-in-form.ts'
import { MorningFields, SignFields } from './check-in-more.tsx'
import { PainFields } from './pain-fields.tsx'

const EFFORT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const SLEEP_HOURS = [4, 5, 6, 7, 8, 9] as const
const SORENESS = [0, 2, 4, 6, 8] as const

interface LogCheckInProps {
  readonly day: string
  /** What is filled in already. */
  readonly pain?: CheckIn['pain']
  readonly onDone: () => void
}

/** The form of a check-in, in a dialog. */
export function LogCheckIn({ day, pain = [], onDone }: LogCheckInProps) {
  const { t } = useText()
  const [checkIn, setCheckIn] = useState<CheckIn>(() => ({ ...nothingSaid(day), pain }))
  const add = useAddCheckIn()
  const birthYear = useQuery(settingsQuery).data?.birthYear ?? null
  const set = (change: Partial<CheckIn>) => setCheckIn({ ...checkIn, ...change })
  const save = () =>
    add.mutate(checkIn, {
      onSuccess: ({ adaptation }) => {
        onDone()
        const waiting = adaptation.proposals.length
        tell(t(waiting > 0 ? 'adapt-screen.saved-proposal' : 'adapt-screen.saved'))
      },
      onError: tellError,
    })
  return (
    <div className="stack">
      <Chips
        legend={t('adapt-screen.effort')}
        value={checkIn.effortCr10}
        options={EFFORT.map((value) => ({
          value,
          label: String(value),
          says: t('adapt-screen.effort-of-10', { number: value }),
        }))}
        onChange={(effortCr10) => set({ effortCr10 })}
      />
      <Chips
        legend={t('adapt-screen.sleep')}
        value={checkIn.sleepHours}
        options={SLEEP_HOURS.map((value) => ({
          value,
          label: value === 4 ? '≤ 4' : value === 9 ? '9 +' : String(value),
          says: t('adapt-screen.sleep-hours', { number: value }),
        }))}
        onChange={(sleepHours) => set({ sleepHours })}
      />
      <Chips
        legend={t('adapt-screen.sore')}
        value={checkIn.soreness}
        options={SORENESS.map((value) => ({
          value,
          label: value === 0 ? t('adapt-screen.not-sore-short') : String(value),
          says:
            value === 0
              ? t('adapt-screen.not-sore')
              : t('adapt-screen.sore-of-10', { number: value }),
        }))}
        onChange={(soreness) => set({ soreness })}
      />
      <PainFields
        pain={checkIn.pain}
        isGrowing={isYoung(birthYear, day)}
        onChange={(pain) => set({ pain })}
      />
      <SignFields checkIn={checkIn} onChange={set} />
      <MorningFields checkIn={checkIn} onChange={set} />
      <div className="row">
        <Button
          look="primary"
          busy={add.isPending}
          disabled={!saysSomething(checkIn)}
          onClick={save}
        >
          {t('adapt-screen.save')}
        </Button>
        <span className="quiet small">{t('adapt-screen.optional')}</span>
      </div>
      <div className="row">
        <Link to="/pain">{t('pain-log.link')}</Link>
        <Link to="/mornings">{t('morning.link')}</Link>
      </div>
    </div>
  )
}
