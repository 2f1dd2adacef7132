import type { TableSaid } from '../import-catalogue.ts'

export const tableNotes: TableSaid = {
  'header-row': 'La fila nombra las columnas: {columns}.',
  'above-table': 'La fila está encima de la tabla.',
  'columns-not-taken': 'Lo que está en estas columnas no se tomó: {columns}.',
  'option-row': 'La fila es una opción de la pregunta de arriba.',
  'section-row': 'La fila es el encabezado de las preguntas de abajo.',
  'section-empty': 'Bajo este encabezado no hay ninguna pregunta.',
  'no-question': 'La fila no tiene pregunta.',
  'repeated-header': 'Los nombres de las columnas están aquí otra vez.',
  'type-guessed': 'La tabla no dice qué es la respuesta; se pregunta como {type}.',
  'type-unknown': '«{written}» no es una clase de respuesta conocida; se pregunta como {type}.',
  'no-options': 'Hay que elegir una opción y no se da ninguna; la respuesta se escribe.',
  'one-option': 'Solo hay una opción, «{label}».',
  'option-repeated': 'La opción «{label}» está dos veces; se ofrece una.',
  'condition-kept': 'Cuándo se pregunta está escrito con palabras, que se guardan para quien pregunta: {condition}',
  'score-unclear': 'Los puntos «{written}» no corresponden a las opciones una por una y se dejaron fuera.',
  'required-unclear': '«{written}» no dice si hay que responder: no es obligatoria.',
  'total-row': 'Una fila para el total se calcula y no se pregunta.',
  'not-the-table': 'La hoja no es la tabla de preguntas.',
}
