// The sidebar follows the files: the title of each page is its first heading.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const SECTIONS = [
  ['using', 'Using Bell Lap'],
  ['hosting', 'Hosting'],
  ['science', 'Science'],
  ['libraries', 'Libraries'],
  ['decisions', 'Decisions'],
]

const titleOf = (path) => /^# (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1].replaceAll('`', '')

export function sidebar(pages) {
  const root = fileURLToPath(pages)
  const linksIn = (folder) => {
    const path = join(root, folder)
    if (!existsSync(path)) return []
    const files = readdirSync(path).filter((name) => name.endsWith('.md'))
    const first = files.includes('index.md') ? ['index.md'] : []
    return [...first, ...files.filter((name) => name !== 'index.md').toSorted()].map((name) => ({
      text: titleOf(join(path, name)) ?? name,
      link: `/${folder === '' ? '' : `${folder}/`}${name.replace(/(index)?\.md$/, '')}`,
    }))
  }
  const sections = SECTIONS.map(([folder, text]) => ({ text, items: linksIn(folder) }))
  const others = linksIn('').filter(({ link }) => link !== '/' && link !== '/mile-now')
  return [
    ...sections.filter(({ items }) => items.length > 0).map((one) => ({ ...one, collapsed: true })),
    { text: 'Validation and style', items: others, collapsed: true },
  ]
}
