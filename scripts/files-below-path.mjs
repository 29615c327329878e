/**
 * A plugin of Vite: the built files name each other below the path that the server writes into the page
 * (`apps/server/src/pages-below-path.ts`). With `base: './'` Vite does this as well, but then each import names its own
 * file, pages ask for four more files, and some are over their budget.
 */
export function filesBelowPath() {
  return {
    name: 'files-below-path',
    enforce: 'post',
    generateBundle(_, bundle) {
      let places = 0
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          file.source = String(file.source).replaceAll('url(/assets/', 'url(')
        }
        if (file.type !== 'chunk') continue
        file.code = file.code.replace(PRELOAD, (_whole, open, name) => {
          places += 1
          return `${open}(document.documentElement.dataset.path||"")+"/"+${name}`
        })
      }
      if (places !== 1)
        this.error(`The address of a preloaded file is made in ${places} places, not in one.`)
    },
  }
}

/** `function(e){return"/"+e}` of Vite's own code that asks for the files of an import. */
const PRELOAD = /(function\((\w+)\)\{return)\s*[`"']\/[`"']\+\2(?=\})/
