/** Two letters for a round picture: "Maria Rossi" gives MR. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]]
  return picked.map((word) => Array.from(word ?? '')[0] ?? '').join('').toLocaleUpperCase()
}
