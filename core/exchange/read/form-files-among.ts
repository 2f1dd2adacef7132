/** Sheets of a workbook, and workbooks. */
const TABLE = /\.(csv|tsv|xlsx|xlsm|xls)$/i

/** Of the files in an archive or a folder those that hold tables, or where none does, those of JSON. */
export function formFilesAmong(names: readonly string[]): { readonly are: 'tables' | 'json'; readonly names: readonly string[] } {
  const tables = names.filter((name) => TABLE.test(name))
  return tables.length > 0 ? { are: 'tables', names: tables } : { are: 'json', names: names.filter((name) => /\.json$/i.test(name)) }
}
