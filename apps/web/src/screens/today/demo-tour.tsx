import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { closeTour, isTourClosed } from './demo-tour-closed.ts'

const SEEN_ON = [
  { id: 'case', to: '/case' },
  { id: 'plan', to: '/plan' },
  { id: 'race', to: '/races' },
  { id: 'progress', to: '/progress' },
  { id: 'threshold', to: '/progress/threshold' },
] as const

/** In the demo: the pages that are worth seeing, until the list is closed on this device. */
export function DemoTour() {
  const { t } = useText()
  const [closed, setClosed] = useState(isTourClosed)
  if (closed) return null
  const close = () => {
    closeTour()
    setClosed(true)
  }
  return (
    <Card title={t('demo.title')}>
      <div className="stack">
        <p className="quiet">{t('demo.what')}</p>
        <ul style={{ paddingLeft: 20 }}>
          {SEEN_ON.map(({ id, to }) => (
            <li key={id}>
              <Link to={to}>{t(`demo.${id}`)}</Link>{' '}
              <span className="quiet">{t(`demo.${id}.what`)}</span>
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={close}>{t('demo.close')}</Button>
        </div>
      </div>
    </Card>
  )
}
