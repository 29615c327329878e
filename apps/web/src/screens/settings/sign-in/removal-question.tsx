import type { OwnWays } from '../../../api/sign-in-ways.ts'
import { Button } from '../../../pieces/button.tsx'
import { Dialog } from '../../../pieces/dialog.tsx'
import { useText } from '../../../text/use-text.ts'

/** Whether a person who takes one way away is left with links alone. */
export function isLastWay({ hasPassword, passkeys, linkedLogin, runsServer }: OwnWays): boolean {
  return !runsServer && Number(hasPassword) + passkeys.length + Number(linkedLogin) <= 1
}

interface RemovalQuestionProps {
  readonly opened: boolean
  readonly ways: OwnWays
  /** What else goes. */
  readonly also?: string | undefined
  readonly busy: boolean
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks before a way to sign in goes, and says what is left when it was the last one. */
export function RemovalQuestion(props: RemovalQuestionProps) {
  const { opened, ways, also, busy, onRemove, onClose } = props
  const { t } = useText()
  return (
    <Dialog title={t('ways.remove-title')} opened={opened} size="small" onClose={onClose}>
      <div className="stack">
        {also !== undefined && <p>{also}</p>}
        {isLastWay(ways) && <p>{t('ways.last-way')}</p>}
        <div className="row">
          <Button look="stop" busy={busy} onClick={onRemove}>
            {t('ways.remove-anyway')}
          </Button>
          <Button onClick={onClose}>{t('ways.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
