/** docs/validation-form.md in parts, each written by a command of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const PAGE = resolve(import.meta.dirname, '..', 'docs', 'validation-form.md')
const PARTS = ['From the watch', 'From a clip: force plates', 'From a clip: real films'] as const
const HEAD =
  '<!-- Written by `npm run validate:form`. No row of the data is part of this project. -->\n\n# Running form, measured'

/** Replaces one part of the page and leaves the others as they are. */
export function writePart(part: (typeof PARTS)[number], lines: readonly string[]): void {
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  const texts = PARTS.map((name) => {
    if (name === part) return `## ${name}\n\n${lines.join('\n').trim()}`
    const at = before.indexOf(`## ${name}\n`)
    if (at < 0) return ''
    const end = before.indexOf('\n## ', at + 3)
    return before.slice(at, end < 0 ? undefined : end).trim()
  })
  writeFileSync(PAGE, `${[HEAD, ...texts.filter((text) => text !== '')].join('\n\n')}\n`)
}
