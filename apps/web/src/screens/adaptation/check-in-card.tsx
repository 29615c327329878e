import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checkInsQuery } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { describeCheckIn } from './check-in-form.ts'

const LogCheckIn = later(
  async () => (await import('./log-check-in.tsx')).LogCheckIn,
  <Bone height={420} />,
)

/** Twenty seconds on how it is going; nothing of it is compulsory. */
export function CheckInCard({ day }: { readonly day: string }) {
  const [opened, setOpened] = useState(false)
  const { say, t } = useText()
  const logged = useQuery(checkInsQuery(day)).data?.at(-1)?.checkIn
  return (
    <Card
      title={t('adapt-screen.check-in')}
      aside={t(logged === undefined ? 'adapt-screen.takes' : 'adapt-screen.logged-today')}
    >
      <div className="stack">
        <p className="quiet">
          {logged === undefined ? t('adapt-screen.check-in-what') : say(describeCheckIn(logged))}
        </p>
        <div>
          <Button onClick={() => setOpened(true)}>
            {t(logged === undefined ? 'adapt-screen.log-check-in' : 'adapt-screen.add-to-check-in')}
          </Button>
        </div>
      </div>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('adapt-screen.check-in')}>
        <LogCheckIn day={day} onDone={() => setOpened(false)} />
      </Dialog>
    </Card>
  )
}
