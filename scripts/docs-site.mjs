// `npm run docs`: builds the site of the documentation into docs-site/.vitepress/dist. Copies `docs` into
// docs-site/pages, with README.md as the index of its folder, and the pictures that a browser test makes
// (e2e/docs-pictures.e2e.ts). VitePress is installed in docs-site alone: beside the workspaces it would put its Vite
// over that of the web app. `-- --dev` serves the site while it is written; `-- --with-pictures` fails without one.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { must, root, run } from './steps.mjs'

const SITE = join(root, 'docs-site')
const DOCS = join(root, 'docs')
const PAGES = join(SITE, 'pages')
const PICTURES = join(root, 'e2e', 'screenshots')
/** Pictures of the site: the file that a browser test keeps, and what it shows. */
const GALLERY = [
  ['docs-today-phone-light', 'Today on a phone'],
  ['docs-today-desktop-dark', 'Today, dark'],
  ['docs-plan-desktop-light', 'The plan'],
  ['docs-progress-desktop-light', 'Progress'],
]
const LINK = /(\]\()([^)\s]+)(\))/g
const isOutside = (target) => /^(https?:|mailto:|#)/.test(target)

/** A link of a page of `docs` as it is on the site; one that leaves `docs` keeps its words alone. */
function onSite(target, page) {
  if (isOutside(target)) return target
  const [path, anchor] = target.split('#')
  const reached = posix.normalize(posix.join(posix.dirname(page), path))
  if (reached.startsWith('..')) return null
  const renamed = path.replace(/(^|\/)README\.md$/, '$1index.md')
  return anchor === undefined ? renamed : `${renamed}#${anchor}`
}

function withoutLinksOut(text, page) {
  const kept = text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, words, target) =>
    onSite(target, page) === null ? words : whole,
  )
  return kept.replace(LINK, (whole, open, target, close) => {
    const link = onSite(target, page)
    return link === null ? whole : `${open}${link}${close}`
  })
}

function copyPages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const source = join(folder, entry.name)
    const page = relative(DOCS, source).split('\\').join('/')
    if (entry.isDirectory()) {
      copyPages(source)
      continue
    }
    const target = join(PAGES, page.replace(/(^|\/)README\.md$/, '$1index.md'))
    mkdirSync(dirname(target), { recursive: true })
    if (entry.name.endsWith('.md')) {
      writeFileSync(target, withoutLinksOut(readFileSync(source, 'utf8'), page))
    } else cpSync(source, target)
  }
}

/** The pictures that are there; while the site is written, it is built without them, too. */
function copyPictures() {
  const there = GALLERY.filter(([name]) => existsSync(join(PICTURES, `${name}.png`)))
  const areAllThere = there.length === GALLERY.length
  if (!areAllThere) {
    console.log('Pictures are missing; npm run test:e2e -- e2e/docs-pictures.e2e.ts makes them.')
  }
  must(areAllThere || !process.argv.includes('--with-pictures'), 'Taking the pictures of the site')
  mkdirSync(join(PAGES, 'pictures'), { recursive: true })
  const lines = there.map(([name, words]) => {
    cpSync(join(PICTURES, `${name}.png`), join(PAGES, 'pictures', `${name}.png`))
    return `![${words}](./pictures/${name}.png)`
  })
  if (lines.length === 0) return
  const home = join(PAGES, 'index.md')
  writeFileSync(
    home,
    `${readFileSync(home, 'utf8')}\n## What it looks like\n\n${lines.join('\n\n')}\n`,
  )
}

function installSite() {
  const lock = join(SITE, 'package-lock.json')
  const marker = join(SITE, 'node_modules', '.package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return
  const args = [
    'ci',
    '--prefix',
    SITE,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  must(run('npm', args), 'npm ci in docs-site')
}

installSite()
rmSync(PAGES, { recursive: true, force: true })
copyPages(DOCS)
cpSync(join(SITE, 'own'), PAGES, { recursive: true })
mkdirSync(join(PAGES, 'public'))
cpSync(join(root, 'apps', 'web', 'public', 'icon.svg'), join(PAGES, 'public', 'icon.svg'))
copyPictures()
const vitepress = join(SITE, 'node_modules', 'vitepress', 'bin', 'vitepress.js')
const command = process.argv.includes('--dev') ? 'dev' : 'build'
must(run(process.execPath, [vitepress, command, SITE]), `vitepress ${command}`)
