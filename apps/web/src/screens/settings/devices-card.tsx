import { useQuery } from '@tanstack/react-query'
import type { SecurityEntry, SignedInDevice } from '../../api/devices.ts'
import { devicesQuery, useSignDeviceOut, useSignOthersOut } from '../../api/devices.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './settings.module.css'

/** The devices that can open the runner's data, a way to sign each out, and what happened lately. */
export function DevicesFields() {
  const { t } = useText()
  const query = useQuery(devicesQuery)
  return (
    <Loaded query={query} heights={[160]}>
      {({ items, log }) => (
        <div className="stack">
          {items.length === 0 ? (
            <p className="quiet">{t('settings.devices-none')}</p>
          ) : (
            <>
              <p className="quiet">{t('settings.devices-why')}</p>
              <ul className={css['list']} aria-label={t('settings.devices')}>
                {items.map((one) => (
                  <DeviceLine key={one.id} device={one} />
                ))}
              </ul>
            </>
          )}
          {items.some(({ current }) => !current) && <SignOthersOut />}
          <SecurityLog log={log} />
        </div>
      )}
    </Loaded>
  )
}

function DeviceLine({ device: one }: { readonly device: SignedInDevice }) {
  const { t, reader } = useText()
  const signOut = useSignDeviceOut()
  const name = one.device ?? t('settings.device-unknown')
  const since = sayInstant(one.createdAt, reader.locale)
  const used =
    one.seenAt === null
      ? t('settings.device-since-only', { since })
      : t('settings.device-since', { since, seen: sayInstant(one.seenAt, reader.locale) })
  return (
    <li className={css['backup']}>
      <div>
        <p>
          {name} {one.current && <span className="quiet">{t('settings.device-current')}</span>}
        </p>
        <p className="quiet">{used}</p>
      </div>
      {!one.current && (
        <Button
          look="quiet"
          busy={signOut.isPending}
          aria-label={t('settings.device-sign-out-of', { device: name })}
          onClick={() =>
            signOut.mutate(one.id, {
              onSuccess: () => tell(t('settings.device-signed-out')),
              onError: tellError,
            })
          }
        >
          {t('settings.device-sign-out')}
        </Button>
      )}
    </li>
  )
}

function SignOthersOut() {
  const { t } = useText()
  const signOut = useSignOthersOut()
  return (
    <div>
      <Button
        busy={signOut.isPending}
        onClick={() =>
          signOut.mutate(undefined, {
            onSuccess: (count) => tell(t('settings.devices-signed-out', { count })),
            onError: tellError,
          })
        }
      >
        {t('settings.devices-sign-out-others')}
      </Button>
    </div>
  )
}

function SecurityLog({ log }: { readonly log: readonly SecurityEntry[] }) {
  const { t, reader } = useText()
  return (
    <details>
      <summary>{t('settings.security-log')}</summary>
      {log.length === 0 ? (
        <p className="quiet">{t('settings.security-log-none')}</p>
      ) : (
        <ul className="quiet">
          {log.map(({ at, what, device }, index) => {
            const when = sayInstant(at, reader.locale)
            const said = t(`settings.security-${what}`)
            return (
              // Two entries may be of the same moment.
              <li key={`${at} ${index}`}>
                {device === null
                  ? t('settings.security-entry-here', { when, what: said })
                  : t('settings.security-entry', { when, what: said, device })}
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}
