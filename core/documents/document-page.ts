import Handlebars from 'handlebars'
import { directionOf } from '../definitions/locale-of.ts'

/** A rendered document as a whole page, ready for paper. */
export function documentPage(title: string, body: string, language: string): string {
  return `<!doctype html>
<html lang="${Handlebars.escapeExpression(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${Handlebars.escapeExpression(title)}</title>
<style>
@page { margin: 22mm }
body { font: 15px/1.55 system-ui, sans-serif; max-width: 72ch; margin: 48px auto; padding: 0 24px; color: #1c2530 }
h1 { font-size: 24px; line-height: 1.25 } h2 { font-size: 17px; margin-top: 28px } h3 { font-size: 15px }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid #e3e0d8 }
.faint { color: #5d6671; font-size: 13px } .sign { margin-top: 48px; border-top: 1px solid #1c2530; width: 60%; padding-top: 4px }
@media print { body { margin: 0; padding: 0; max-width: none } }
</style>
</head>
<body>
${body}
</body>
</html>
`
}
