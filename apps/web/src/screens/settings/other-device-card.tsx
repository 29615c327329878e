import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sayError } from '../../api/problem.ts'
import type { SignInLink } from '../../api/session.ts'
import { addressesQuery, useMakeSignInLink } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { QrCode } from '../../pieces/qr-code.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import css from './settings.module.css'
import { sayTimeLeft } from './time-left.ts'

type Link = SignInLink['links'][number]

const leadsToOthers = ({ kind }: { readonly kind: Link['kind'] }) => kind !== 'this-computer'

/** A phone or another browser gets its own sign-in by a link that works once. */
export function OtherDeviceFields() {
  const query = useQuery(addressesQuery)
  return (
    <Loaded query={query} heights={[120]}>
      {(addresses) => <MakeLink forPhone={addresses.some(leadsToOthers)} />}
    </Loaded>
  )
}

function MakeLink({ forPhone }: { readonly forPhone: boolean }) {
  const text = useText()
  const make = useMakeSignInLink()
  const made = make.data
  return (
    <div className="stack">
      {forPhone ? (
        <p className="quiet">{text.t('settings.other-device-how')}</p>
      ) : (
        <ThisComputerOnly />
      )}
      {made !== undefined && <MadeLink key={made.path} made={made} />}
      {make.error !== null && <p role="alert">{sayError(make.error)}</p>}
      <div>
        <Button
          look={made === undefined && forPhone ? 'primary' : 'plain'}
          busy={make.isPending}
          onClick={() => make.mutate()}
        >
          {labelOf(text, forPhone, made !== undefined)}
        </Button>
      </div>
    </div>
  )
}

function labelOf({ t }: WebText, forPhone: boolean, again: boolean): string {
  if (again) return t('settings.make-new-link')
  return t(forPhone ? 'settings.make-code' : 'settings.make-link')
}

function ThisComputerOnly() {
  const { t, rich } = useText()
  const code = (inside: string) => (
    <code key={inside} className={css['command']}>
      {inside}
    </code>
  )
  return (
    <>
      <p>{t('settings.this-computer-only')}</p>
      <p className="quiet">{rich('settings.open-to-network', { code })}</p>
    </>
  )
}

function MadeLink({ made }: { readonly made: SignInLink }) {
  const { t, rich } = useText()
  const others = made.links.filter(leadsToOthers)
  const links = others.length > 0 ? others : made.links
  const [url, setUrl] = useState(links[0]?.url ?? '')
  const leftS = useSecondsLeft(made)
  const clipboard = useCopy()
  const left = sayTimeLeft(leftS)
  const clock = (inside: string) => (
    <span key="clock" className={css['clock']}>
      {inside}
    </span>
  )
  if (left === null) return <p role="status">{t('settings.link-expired')}</p>
  return (
    <div className={css['link']}>
      {others.length > 0 && <QrCode text={url} label={t('settings.code-alt')} />}
      <div className="stack">
        {links.length > 1 && (
          <NativeSelect
            label={t('settings.address')}
            description={t('settings.address-why')}
            value={url}
            data={links.map((one) => ({
              value: one.url,
              label: one.url.replace(/\/sign-in#.*$/, ''),
            }))}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('settings.sign-in-link')}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="row">
          <Button onClick={() => clipboard.copy(url)}>
            {t(clipboard.copied ? 'settings.copied' : 'settings.copy-link')}
          </Button>
          <span className="quiet">{rich('settings.link-expires', { clock }, { left })}</span>
        </div>
      </div>
    </div>
  )
}

/** Counted from the answer on, because the clocks of the two computers may differ. */
function useSecondsLeft({ validForS }: SignInLink): number {
  const [startedMs] = useState(() => Date.now())
  const [leftS, setLeftS] = useState(validForS)
  useEffect(() => {
    const tick = () => setLeftS(validForS - (Date.now() - startedMs) / 1000)
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [validForS, startedMs])
  return leftS
}
