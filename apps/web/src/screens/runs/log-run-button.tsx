import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { LogRunProps } from './log-run.tsx'

const LogRun = later(async () => (await import('./log-run.tsx')).LogRun, <Bone height={400} />, [
  'runs',
  'races',
  'problems',
])

/** Opens the form for a run that nothing recorded. */
export function LogRunButton({ known }: Pick<LogRunProps, 'known'>) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const more = known === undefined ? {} : { known }
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('runs.log')}</Button>
      <Dialog title={t('runs.log-title')} opened={opened} onClose={close}>
        <LogRun onClose={close} {...more} />
      </Dialog>
    </>
  )
}
