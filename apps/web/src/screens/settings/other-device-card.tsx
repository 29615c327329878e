import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sayError } from '../../api/problem.ts'
import type { SignInLink } from '../../api/session.ts'
import { addressesQuery, useMakeSignInLink } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { QrCode } from '../../pieces/qr-code.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import css from './settings.module.css'
import { sayTimeLeft } from './time-left.ts'

type Link = SignInLink['links'][number]

const leadsToOthers = ({ kind }: { readonly kind: Link['kind'] }) => kind !== 'this-computer'

/** A phone or another browser gets its own sign-in by a link that works once. */
export function OtherDeviceCard() {
  const query = useQuery(addressesQuery)
  return (
    <Card title="Sign in another device">
      <Loaded query={query} heights={[120]}>
        {(addresses) => <MakeLink forPhone={addresses.some(leadsToOthers)} />}
      </Loaded>
    </Card>
  )
}

function MakeLink({ forPhone }: { readonly forPhone: boolean }) {
  const make = useMakeSignInLink()
  const made = make.data
  return (
    <div className="stack">
      {forPhone ? (
        <p className="quiet">
          Scan a code with the phone, or open a link in another browser. Whoever opens it first is
          signed in as you.
        </p>
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
          {labelOf(forPhone, made !== undefined)}
        </Button>
      </div>
    </div>
  )
}

function labelOf(forPhone: boolean, again: boolean): string {
  if (again) return 'Make a new link'
  return forPhone ? 'Show a sign-in code' : 'Make a link for another browser here'
}

function ThisComputerOnly() {
  return (
    <>
      <p>Bell Lap listens on this computer only. A phone cannot open it yet.</p>
      <p className="quiet">
        To open it to your network, stop Bell Lap and start it with{' '}
        <code className={css['command']}>npm start -- --host 0.0.0.0</code>. Then come back here for
        a code.
      </p>
    </>
  )
}

function MadeLink({ made }: { readonly made: SignInLink }) {
  const others = made.links.filter(leadsToOthers)
  const links = others.length > 0 ? others : made.links
  const [url, setUrl] = useState(links[0]?.url ?? '')
  const leftS = useSecondsLeft(made)
  const clipboard = useCopy()
  const left = sayTimeLeft(leftS)
  if (left === null) return <p role="status">This link has expired.</p>
  return (
    <div className={css['link']}>
      {others.length > 0 && <QrCode text={url} label="Code that signs another device in" />}
      <div className="stack">
        {links.length > 1 && (
          <NativeSelect
            label="Address"
            description="If the device cannot open the first one, try the next."
            value={url}
            data={links.map((one) => ({ value: one.url, label: new URL(one.url).origin }))}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        )}
        <TextInput
          label="Sign-in link"
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="row">
          <Button onClick={() => clipboard.copy(url)}>
            {clipboard.copied ? 'Copied' : 'Copy the link'}
          </Button>
          <span className="quiet">
            Works once. Expires in <span className={css['clock']}>{left}</span>
          </span>
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
