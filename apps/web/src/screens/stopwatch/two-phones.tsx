import { useState } from 'react'
import { belowPath } from '../../api/below-path.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { QrCode } from '../../pieces/qr-code.tsx'
import { saveText } from '../../pieces/save-text.ts'
import { useText } from '../../text/use-text.ts'
import { OpenFile } from './open-file.tsx'
import { mergeLinks, sessionFile } from './pack-session.ts'
import css from './stopwatch.module.css'
import { TapButton } from './tap-button.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

/** Brings a session to a second phone and back, without a connection, and compares the clocks of the two. */
export function TwoPhones({ stopwatch }: { readonly stopwatch: Stopwatch }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('stopwatch.two-phones')}</Button>
      <Dialog title={t('stopwatch.two-phones')} opened={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          <Send stopwatch={stopwatch} />
          <section className="stack" aria-label={t('stopwatch.take-in')}>
            <h3>{t('stopwatch.take-in')}</h3>
            <OpenFile
              onOpened={(session) => {
                if (session === stopwatch.id) void stopwatch.refresh()
                else location.assign(belowPath(`/stopwatch?session=${session}`))
              }}
            />
          </section>
          <Clocks stopwatch={stopwatch} />
        </div>
      </Dialog>
    </>
  )
}

function Send({ stopwatch: { id, entries, session } }: { readonly stopwatch: Stopwatch }) {
  const { t } = useText()
  const [links, setLinks] = useState<readonly string[] | null>(null)
  const [shown, setShown] = useState(0)
  const part = { session: id, entries }
  const file = () => sessionFile(part, `bell-lap-stopwatch-${session.day ?? id}.json`)
  const canShare =
    typeof navigator.canShare === 'function' && navigator.canShare({ files: [file()] })
  const save = async () => {
    const made = file()
    saveText(await made.text(), { name: made.name, type: made.type })
  }
  const link = links?.[shown]
  return (
    <section className="stack" aria-label={t('stopwatch.send')}>
      <h3>{t('stopwatch.send')}</h3>
      <p className="quiet small">{t('stopwatch.send-help')}</p>
      <div className="row">
        <Button
          onClick={() => {
            setShown(0)
            void mergeLinks(location.origin + belowPath(''), part).then(setLinks)
          }}
        >
          {t('stopwatch.show-codes')}
        </Button>
        <Button onClick={() => void save()}>{t('stopwatch.save-file')}</Button>
        {canShare && (
          // Who closes the list of apps has changed their mind.
          <Button onClick={() => void navigator.share({ files: [file()] }).catch(() => undefined)}>
            {t('stopwatch.share')}
          </Button>
        )}
      </div>
      {links !== null && link !== undefined && (
        <div className={css['codes']}>
          <p role="status">{t('stopwatch.code-of', { number: shown + 1, count: links.length })}</p>
          <QrCode
            text={link}
            label={t('stopwatch.code-of', { number: shown + 1, count: links.length })}
          />
          {links.length > 1 && (
            <div className="row">
              <Button disabled={shown === 0} onClick={() => setShown(shown - 1)}>
                {t('stopwatch.code-before')}
              </Button>
              <Button disabled={shown === links.length - 1} onClick={() => setShown(shown + 1)}>
                {t('stopwatch.code-next')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}

function Clocks({
  stopwatch: { session, phone, times, write },
}: {
  readonly stopwatch: Stopwatch
}) {
  const { t } = useText()
  const pressed = session.entries.filter(
    (one) => one.kind === 'clocks' && one.phone === phone,
  ).length
  return (
    <section className="stack" aria-label={t('stopwatch.clocks')}>
      <h3>{t('stopwatch.clocks')}</h3>
      <p className="quiet small">{t('stopwatch.clocks-help')}</p>
      <TapButton
        className={css['start']}
        onTap={(atMs) => void write({ kind: 'clocks', round: pressed + 1, atMs })}
      >
        {t('stopwatch.press-together', { number: pressed + 1 })}
      </TapButton>
      <p role="status">
        {times.phonesApart.length > 0
          ? t('stopwatch.clocks-apart')
          : times.clocksWithinS > 0
            ? t('stopwatch.clocks-within', { withinS: Math.max(0.1, times.clocksWithinS) })
            : t('stopwatch.pressed', { count: pressed })}
      </p>
    </section>
  )
}
