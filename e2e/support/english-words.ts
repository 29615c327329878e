import { DE } from '@bell-lap/text/catalogue/de'
import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import type { Page } from 'playwright-core'

/** Names that are the same in every language; the watch of the demo runner is called Synthetic. */
const PROPER_NAMES = ['Bell', 'Lap', 'English', 'Garmin', 'Strava', 'MIT', 'Synthetic']
/** Names of files, with their folders. */
const FILES = /\S+\.(csv|fit|gpx|gz|json|tcx|zip)\b/g

/** The words of a catalogue's patterns, without arguments and the names of their options. */
function wordsOf(catalogue: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.values(catalogue).flatMap((pattern) =>
      wordsIn(
        pattern
          .replace(/\{\w+(, (plural|select|number))?,?/g, ' ')
          .replace(/[\w-]+ \{/g, ' ')
          .replace(/<\/?[a-z]+>/g, ' '),
      ),
    ),
  )
}

/** Words of three letters and more, in small letters. */
function wordsIn(text: string): readonly string[] {
  return (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase())
}

/** Words that only English sentences of the catalogues have: on a German page they tell what is not translated. */
export function tellTaleWords(): ReadonlySet<string> {
  const english = wordsOf(EN_GB)
  const german = wordsOf(DE)
  const names = new Set(PROPER_NAMES.flatMap(wordsIn))
  return new Set([...english].filter((word) => !german.has(word) && !names.has(word)))
}

/** What a page says, to those who see it and to those who hear it. */
export function saidOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'placeholder', 'title', 'alt']
    const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')]
    return [
      ...document.body.innerText.split('\n'),
      ...spoken.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? '')),
    ].filter((line) => line.trim() !== '')
  })
}

/** The lines with tell-tale words in them, apart from what the runner named: "Show more (show, more)". */
export function englishLines(
  lines: readonly string[],
  { tellTale, named }: { tellTale: ReadonlySet<string>; named: readonly string[] },
): readonly string[] {
  return lines.flatMap((line) => {
    const rest = named.reduce((left, name) => left.replaceAll(name, ' '), line.replace(FILES, ' '))
    const found = wordsIn(rest).filter((word) => tellTale.has(word))
    return found.length === 0 ? [] : [`${line} (${[...new Set(found)].join(', ')})`]
  })
}
