/** Where a command prints, and the colours it may use there. */
export interface Terminal {
  print(line: string): void
  red(text: string): string
  yellow(text: string): string
  green(text: string): string
}

/** Colours only for people: a file or another program gets plain text. */
export function terminal(stream: { write(text: string): unknown; isTTY?: boolean }): Terminal {
  const paint = (code: number) => (text: string) => (stream.isTTY ? `\x1b[${code}m${text}\x1b[0m` : text)
  return { print: (line) => void stream.write(`${line}\n`), red: paint(31), yellow: paint(33), green: paint(32) }
}
