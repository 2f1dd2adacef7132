/** A, B, ... Z, AA: how spreadsheets call a column that is counted from 0. */
export function letterOf(column: number): string {
  return (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
}
