import type { Address } from './reach.ts'
import { terminalCode } from './terminal-code.ts'

const HEADINGS: Readonly<Record<Address['kind'], string>> = {
  public: 'Sign in at the public address:',
  network: 'On a phone or another computer in your network:',
  'this-computer': 'Sign in on this computer:',
}

/** Sign-in links by kind, in their order, each kind below its heading. */
export function linkLines(links: readonly Address[]): readonly string[] {
  return links.flatMap(({ url, kind }, index) => {
    const heading = links[index - 1]?.kind === kind ? [] : [`\n  ${HEADINGS[kind]}`]
    return [...heading, `  ${url}`]
  })
}

/** The code of the first link that another device can open, or `null`. */
export function codeFor(links: readonly Address[]): string | null {
  const first = links.find(({ kind }) => kind !== 'this-computer')
  return first === undefined ? null : terminalCode(first.url)
}

interface Started {
  readonly dataDir: string
  readonly links: readonly Address[]
  /** Codes are drawn on a terminal only; in a log they would be noise. */
  readonly isTerminal: boolean
}

/** What a start prints: the links, a code for the phone, and how to get further links. */
export function startText({ dataDir, links, isTerminal }: Started): string {
  const code = isTerminal ? codeFor(links) : null
  const closed = links.every(({ kind }) => kind === 'this-computer')
  return [
    `Bell Lap is ready. Your data is in ${dataDir}`,
    ...linkLines(links),
    ...(code === null ? [] : ['', code]),
    '',
    'Each link works once, within an hour. For another one: Settings, or npx bell-lap sign-in',
    ...(closed ? ['To use it on your phone, start it with --host 0.0.0.0'] : []),
    'Stop with Ctrl+C.',
  ].join('\n')
}
