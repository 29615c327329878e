import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shoesQuery } from '../../api/shoes.ts'
import type { Shoe, Shoes } from '../../api/shoes.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Fold } from '../../pieces/fold.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { ShoeCard } from './shoe-card.tsx'
import { ShoeForm } from './shoe-form.tsx'

/** The shoes of a runner with their kilometres. */
export function ShoesPage() {
  const query = useQuery(shoesQuery)
  const { t } = useText()
  if (query.data !== undefined) return <ShoesSheet shoes={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('shoes.title')} heights={[170, 170, 170]} />
  ) : (
    <Page heading={t('shoes.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function ShoesSheet({ shoes: { items, without } }: { readonly shoes: Shoes }) {
  const { t } = useText()
  const [adding, setAdding] = useState(false)
  const inUse = items.filter(({ retiredOn }) => retiredOn === null)
  const retired = items.filter(({ retiredOn }) => retiredOn !== null)
  return (
    <Page
      heading={headingOf(items, t)}
      above={t('shoes.title')}
      below={t(items.length === 0 ? 'shoes.none-how' : 'shoes.lead')}
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          {t('shoes.add')}
        </Button>
      }
    >
      {without.runs > 0 && <p className="quiet">{t('shoes.without', without)}</p>}
      {inUse.map((shoe) => (
        <ShoeCard key={shoe.id} shoe={shoe} />
      ))}
      {retired.length > 0 && (
        <Fold title={t('shoes.retired')}>
          <div className="stack">
            {retired.map((shoe) => (
              <ShoeCard key={shoe.id} shoe={shoe} />
            ))}
          </div>
        </Fold>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('shoes.add')}>
        <ShoeForm shoe={null} onDone={() => setAdding(false)} />
      </Dialog>
    </Page>
  )
}

/** The shoe in use with most kilometres; of retired ones alone, the same. */
function headingOf(items: readonly Shoe[], t: ReturnType<typeof useText>['t']): string {
  const inUse = items.filter(({ retiredOn }) => retiredOn === null)
  const among = inUse.length > 0 ? inUse : items
  const [first, ...others] = among
  if (first === undefined) return t('shoes.none')
  const { name, distanceM } = others.reduce(
    (most, one) => (one.distanceM > most.distanceM ? one : most),
    first,
  )
  return t('shoes.heading', { name, distanceM })
}
