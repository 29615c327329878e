// `node scripts/check-links.mjs`: every link of the Markdown files to another file, and to a heading of one, leads
// somewhere: on a code host, and for the pages of `docs` also on the site, which makes other anchors of some headings.
// Part of `npm run check`; VitePress checks pages only, and only when the site is built.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from './steps.mjs'

const OUTSIDE = /^(https?:|mailto:|webcal:)/
const FENCE = /^(```|~~~).*?^\1[^\S\n]*$/gms
const LINK = /\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/gm
const OWN_ANCHOR = /<a\s+(?:id|name)="([^"]+)"/g

/** The words of a heading as they are read: without marks of code and emphasis, and of a link its words. */
const wordsOf = (heading) =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+\{#[^}]+\}$/, '')

/** As code hosts make anchors: signs fall out, spaces become hyphens. */
const onHost = (words) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/** As VitePress makes them (`slugify` of @mdit-vue/shared): signs become hyphens, too. */
const onSite = (words) =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase()

/** The anchors of a page; the second heading of the same words gets a number. */
function anchorsOf(text, slugOf) {
  const anchors = new Set([...text.matchAll(OWN_ANCHOR)].map(([, id]) => id))
  for (const [, heading] of text.matchAll(HEADING)) {
    const slug = slugOf(wordsOf(heading))
    let anchor = slug
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`
    anchors.add(anchor)
  }
  return anchors
}

const texts = new Map()
function textOf(path) {
  if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8').replaceAll(FENCE, ''))
  return texts.get(path)
}

const isOfSite = (path) => !relative(join(root, 'docs'), path).startsWith('..')

function whatIsWrong(page, target) {
  const [path = '', anchor] = decodeURI(target).split('#')
  const reached = path === '' ? page : resolve(dirname(page), path)
  if (!existsSync(reached)) return 'there is no such file'
  if (anchor === undefined || !reached.endsWith('.md')) return null
  if (!anchorsOf(textOf(reached), onHost).has(anchor)) return 'there is no such heading'
  if (!isOfSite(page) || !isOfSite(reached)) return null
  if (anchorsOf(textOf(reached), onSite).has(anchor)) return null
  return 'the site makes another anchor of that heading; give it simpler words'
}

const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
const pages = stdout
  .split('\0')
  .filter((path) => path !== '' && !path.startsWith('docs-site/') && existsSync(join(root, path)))
let links = 0
const wrong = []
for (const path of pages) {
  const page = join(root, path)
  for (const [, target] of textOf(page).matchAll(LINK)) {
    if (OUTSIDE.test(target)) continue
    links += 1
    const why = whatIsWrong(page, target)
    if (why !== null) wrong.push(`${path}: (${target}): ${why}`)
  }
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
console.log(`${links} links in ${pages.length} Markdown files lead somewhere.`)
