/** All files of a drop; folders are walked through. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry())
  if (entries.every((entry) => entry === null)) return [...transfer.files]
  const found = await Promise.all(
    entries.map((entry) => (entry === null ? Promise.resolve([]) : filesOf(entry))),
  )
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A reader hands out at most a hundred entries at a time; an empty answer is the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return files
    const inside = await Promise.all(some.map(filesOf))
    files.push(...inside.flat())
  }
}
