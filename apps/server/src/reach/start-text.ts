import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import type { Address } from './reach.ts'
import { VARIABLE_NAMES, VARIABLES } from '../environment.ts'
import { terminalCode } from './terminal-code.ts'

type Reader = Pick<Text<ProgramCode>, 't'>

/** Sign-in links by kind, in their order, each kind below its heading. */
export function linkLines(links: readonly Address[], { t }: Reader): readonly string[] {
  return links.flatMap(({ url, kind }, index) => {
    const heading = links[index - 1]?.kind === kind ? [] : [`\n  ${t(`start.${kind}`)}`]
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
export function startText({ dataDir, links, isTerminal }: Started, text: Reader): string {
  const { t } = text
  const code = isTerminal ? codeFor(links) : null
  const closed = links.every(({ kind }) => kind === 'this-computer')
  return [
    t('start.ready', { path: dataDir }),
    ...linkLines(links, text),
    ...(code === null ? [] : ['', code]),
    '',
    t('start.links'),
    ...(closed ? [t('start.phone')] : []),
    t('start.stop'),
  ].join('\n')
}

/** The help of the server's own program. */
export function startHelp({ t }: Reader, locales: readonly string[]): string {
  const lines: readonly (readonly [string, string])[] = [
    ['--data <folder>', t('help.option-data')],
    ['--port <number>', t('help.serve.port')],
    ['--host <address>', t('help.serve.host')],
    ['--demo', t('help.serve.demo')],
    ['--public-url <address>', t('help.serve.public-url')],
    ['--allow-host <names>', t('help.serve.allow-host')],
    ['--trust-proxy <addresses>', t('help.serve.trust-proxy')],
    ['--watch <folder>', t('help.serve.watch')],
    ['--open', t('help.serve.open')],
    ['--locale <locale>', t('help.option-locale', { locales })],
    ['--help', t('help.option-help')],
  ]
  const width = Math.max(...lines.map(([option]) => option.length)) + 2
  return [
    `${t('help.title-usage')} bell-lap serve ${t('help.word-options')}`,
    '',
    ...lines.map(([option, meaning]) => `  ${option.padEnd(width)}${meaning}`),
    '',
    ...environmentLines({ t }),
    '',
  ].join('\n')
}

/** Every environment variable and what it sets, for a help. */
export function environmentLines({ t }: Reader): readonly string[] {
  const width = Math.max(...VARIABLE_NAMES.map((name) => name.length)) + 2
  return [
    t('start.env-title'),
    ...VARIABLE_NAMES.map((name) => `  ${name.padEnd(width)}${t(VARIABLES[name].about)}`),
    t('start.env-file'),
  ]
}
