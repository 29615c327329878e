import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckIn } from '../../api/adaptation.ts'
import { checkInsQuery, useAddCheckIn } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { SITE_NAMES } from '../../words/adaptation-words.ts'
import { nothingSaid, sayCheckIn, saysSomething } from './check-in-form.ts'
import { MorningFields, SignFields } from './check-in-more.tsx'
import { PainFields } from './pain-fields.tsx'

const EFFORT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({
  value,
  label: String(value),
  says: `Effort ${value} of 10`,
}))
const SLEEP = [4, 5, 6, 7, 8, 9].map((value) => ({
  value,
  label: value === 4 ? '≤ 4' : value === 9 ? '9 +' : String(value),
  says: `${value} hours of sleep`,
}))
const SORE = [0, 2, 4, 6, 8].map((value) => ({
  value,
  label: value === 0 ? 'no' : String(value),
  says: value === 0 ? 'Not sore' : `Soreness ${value} of 10`,
}))

/** Twenty seconds on how it is going; nothing of it is compulsory. */
export function CheckInCard({ day }: { readonly day: string }) {
  const [opened, setOpened] = useState(false)
  const told = useQuery(checkInsQuery(day)).data?.at(-1)?.checkIn
  return (
    <Card title="How is it going?" aside={told === undefined ? 'twenty seconds' : 'told today'}>
      <div className="stack">
        <p className="quiet">
          {told === undefined
            ? 'Effort, sleep, sore legs, pain.'
            : sayCheckIn(told, (site) => SITE_NAMES[site])}
        </p>
        <div>
          <Button onClick={() => setOpened(true)}>
            {told === undefined ? 'Check in' : 'Tell more'}
          </Button>
        </div>
      </div>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="How is it going?">
        <CheckInForm day={day} onDone={() => setOpened(false)} />
      </Dialog>
    </Card>
  )
}

function CheckInForm({ day, onDone }: { readonly day: string; readonly onDone: () => void }) {
  const [checkIn, setCheckIn] = useState(() => nothingSaid(day))
  const add = useAddCheckIn()
  const set = (change: Partial<CheckIn>) => setCheckIn({ ...checkIn, ...change })
  const save = () =>
    add.mutate(checkIn, {
      onSuccess: ({ adaptation }) => {
        onDone()
        const waiting = adaptation.proposals.length
        tell(waiting > 0 ? 'Noted. The plan has a proposal for you.' : 'Noted.')
      },
      onError: tellError,
    })
  return (
    <div className="stack">
      <Chips
        legend="How hard was today’s run? (10 is all out)"
        value={checkIn.effortCr10}
        options={EFFORT}
        onChange={(effortCr10) => set({ effortCr10 })}
      />
      <Chips
        legend="Hours of sleep last night"
        value={checkIn.sleepHours}
        options={SLEEP}
        onChange={(sleepHours) => set({ sleepHours })}
      />
      <Chips
        legend="Sore muscles, both sides alike"
        value={checkIn.soreness}
        options={SORE}
        onChange={(soreness) => set({ soreness })}
      />
      <PainFields pain={checkIn.pain} onChange={(pain) => set({ pain })} />
      <SignFields checkIn={checkIn} onChange={set} />
      <MorningFields checkIn={checkIn} onChange={set} />
      <div className="row">
        <Button
          look="primary"
          busy={add.isPending}
          disabled={!saysSomething(checkIn)}
          onClick={save}
        >
          Save
        </Button>
        <span className="quiet small">Leave out what you like.</span>
      </div>
    </div>
  )
}
