// Leads to the address below the public path who came without it; the server adds this script to pages that have one.
const { path } = document.documentElement.dataset
const { pathname, search, hash } = location
if (pathname !== path && !pathname.startsWith(`${path}/`)) {
  location.replace(path + pathname + search + hash)
}
