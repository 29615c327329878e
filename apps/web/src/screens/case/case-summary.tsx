import { useQuery } from '@tanstack/react-query'
import { caseQuery } from '../../api/case.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** The finding of the case for the mile in a few lines, and the way to all of it. */
export function CaseSummary() {
  const { t, say } = useText()
  const query = useQuery(caseQuery)
  return (
    <Loaded query={query} heights={[180]}>
      {({ headline, lead, answer, enough }) => (
        <Card title={say(headline)} aside={t('case.screen.nav')}>
          <div className="stack">
            {(answer === 'not-enough' ? enough : lead).map((one) => (
              <p key={keyOf(one)} className="quiet">
                <Say it={one} />
              </p>
            ))}
            <div>
              <ButtonLink to="/case">{t('case.screen.read')}</ButtonLink>
            </div>
          </div>
        </Card>
      )}
    </Loaded>
  )
}
