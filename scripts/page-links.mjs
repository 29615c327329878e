// Writes a copy of index.html for each page and language after a build: it asks at once for the code, the styles, the
// texts and the answers of that page, which otherwise wait for the first script. The server sends it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, builtFiles, MAIN, pagesOfRouter, textsOf } from './built-pages.mjs'

const FOLDER = join(BUILT, 'pages')
const LOCALES = ['en-GB', 'de']

/** What a page waits for before it draws; its own fetch takes the answer that is on its way. */
const ANSWERS = {
  '/': ['today', 'plan/adaptation'],
  '/plan': ['plan?weeks=near', 'states', 'plan/forecast', 'plan/adaptation'],
  '/progress': ['today', 'plan/forecast', 'estimate', 'threshold'],
  '/progress/threshold': ['threshold'],
  '/case': ['case'],
  '/settings': ['settings'],
  '/races/found': ['races/suggestions'],
}
/** Who is signed in, which every other page asks for first. */
const WITHOUT_SESSION = new Set(['/sign-in', '/invitation'])

const link = (attributes) => `    <link ${attributes} />\n`
const linkTo = (file) =>
  file.endsWith('.css')
    ? link(`rel="preload" as="style" crossorigin href="/${file}"`)
    : link(`rel="modulepreload" crossorigin href="/${file}"`)
const linkToAnswer = (answer) =>
  link(`rel="preload" as="fetch" crossorigin="anonymous" href="/api/v1/${answer}"`)

export function writePages() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const html = readFileSync(join(BUILT, MAIN), 'utf8')
  const filesOf = builtFiles()
  const main = filesOf([MAIN])
  const known = new Set([...main.scripts, ...main.styles])
  const list = {}
  for (const { path, page, parts } of pagesOfRouter()) {
    const name = page.replace(/^.*\/|\.tsx$/g, '')
    list[path] = name
    const answers = [...(WITHOUT_SESSION.has(path) ? [] : ['session']), ...(ANSWERS[path] ?? [])]
    for (const locale of LOCALES) {
      const { scripts, styles } = filesOf([...parts.map((part) => textsOf(part, locale)), page])
      const wanted = [...scripts, ...styles].filter((file) => !known.has(file))
      // The texts are the largest, so they come first. The answers come last: while the server works one out, it
      // sends no file.
      const links = [...wanted.map(linkTo), ...answers.map(linkToAnswer)].join('')
      writeFileSync(
        join(FOLDER, `${name}.${locale}.html`),
        html.replace('  </head>', `${links}  </head>`),
      )
    }
  }
  writeFileSync(join(FOLDER, 'list.json'), JSON.stringify(list))
}
