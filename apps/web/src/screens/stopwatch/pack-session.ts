/** A session as a link that another phone reads from a code, or as a file. Parts may come in any order, or twice. */
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { readEntry } from '@bell-lap/workout/stopwatch/read-entry'

export interface SessionPart {
  readonly session: string
  readonly entries: readonly Entry[]
}

const VERSION = 1
/** Signs of a link that a phone's camera still reads from another phone's screen. */
const LONGEST_LINK = 900
const MOST_FILE_BYTES = 20_000_000

const textOf = (part: SessionPart): string => JSON.stringify({ version: VERSION, ...part })

/**
 * Links that hold the whole session together, each of them a part that is complete in itself.
 * @param app where the app is, such as `https://mile.example.org`
 */
export async function mergeLinks(app: string, part: SessionPart): Promise<readonly string[]> {
  for (let count = 1; ; count += 1) {
    const size = Math.ceil(part.entries.length / count)
    const parts = Array.from({ length: count }, (_, index) =>
      part.entries.slice(index * size, (index + 1) * size),
    ).filter((entries) => entries.length > 0)
    const links = await Promise.all(
      parts.map(async (entries) => `${app}/stopwatch#merge=${await packed({ ...part, entries })}`),
    )
    if (size <= 1 || links.every((link) => link.length <= LONGEST_LINK)) return links
  }
}

/** The part of a session that a link holds; `null` for any other link. */
export async function readMergeLink(hash: string): Promise<SessionPart | null> {
  try {
    const bytes = Uint8Array.from(
      atob(hash.slice('#merge='.length).replaceAll('-', '+').replaceAll('_', '/')),
      (sign) => sign.charCodeAt(0),
    )
    const open = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return readPart(await new Response(open).text())
  } catch {
    return null
  }
}

async function packed(part: SessionPart): Promise<string> {
  const open = new Blob([textOf(part)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(open).arrayBuffer())
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** A session as a file for another phone. */
export const sessionFile = (part: SessionPart, name: string): File =>
  new File([textOf(part)], name, { type: 'application/json' })

/** The session of a file; `null` for any other file. */
export async function readSessionFile(file: File): Promise<SessionPart | null> {
  return file.size > MOST_FILE_BYTES ? null : readPart(await file.text())
}

/** Nothing is taken from a text of which one entry is broken: a part of a session would look whole. */
function readPart(text: string): SessionPart | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { version, session, entries } = value as Readonly<Record<string, unknown>>
  if (version !== VERSION || typeof session !== 'string' || !/^[a-z0-9]{1,40}$/.test(session)) {
    return null
  }
  if (!Array.isArray(entries)) return null
  const read = entries.map(readEntry)
  return read.every((one) => one !== null) ? { session, entries: read } : null
}
