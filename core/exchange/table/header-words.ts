import type { ColumnMeaning } from './columns.ts'
import { plainWords, wordTable } from './plain-words.ts'

/** What columns of paper tools are called in English, Italian, Spanish, Romanian, Armenian, Arabic, French and Portuguese. */
const WORDS = wordTable<ColumnMeaning>({
  section: 'section,part,area,domain,dimension,module,category,group,topic,theme,heading,block,sezione,parte,ambito,dominio,modulo,categoria,gruppo,tema,blocco,sección,bloque,apartado,ámbito,área,secțiune,secțiunea,domeniu,domeniul,capitolul,modul,categorie,grup,capitol,բաժին,ոլորտ,մաս,խումբ,թեմա,القسم,قسم,المجال,مجال,الفئة,المحور,محور,الوحدة,الجزء,rubrique,domaine,thème,catégorie,chapitre,volet,secção,seção,parte do questionário,domínio,módulo do questionário',
  code: 'code,id,no,nr,n,number,item no,item number,question no,question number,#,q#,variable,var,name,variable name,codice,numero,num,código,n.º,cod,număr,nr crt,կոդ,համար,հ հ,رمز,الرمز,رقم,الرقم,م,nº,n°,numéro,réf,número da pergunta',
  question: 'question,questions,item,items,indicator,statement,label,question text,question label,wording,criterion,domanda,domande,quesito,voce,indicatore,affermazione,testo della domanda,criterio,pregunta,preguntas,ítem,enunciado,indicador,afirmación,întrebare,întrebarea,întrebări,întrebările,enunț,enunțul,afirmație,afirmația,criteriu,criteriul,indicatorul,հարց,հարցեր,ցուցանիշ,պնդում,չափանիշ,السؤال,سؤال,الأسئلة,البند,بند,العبارة,المؤشر,المعيار,intitulé,énoncé,libellé,indicateur,critère,pergunta,perguntas,indicador social,enunciado da pergunta,critério',
  type: 'type,answer type,response type,question type,field type,data type,format,kind,tipo,tipo di risposta,tipo di domanda,formato,tipo de respuesta,tipo de pregunta,tip,tipul,tip răspuns,tipul răspunsului,tip întrebare,տեսակ,տիպ,պատասխանի տեսակ,հարցի տեսակ,النوع,نوع,نوع الإجابة,نوع السؤال,type de réponse,type de question,nature,tipo de resposta,tipo de pergunta',
  options: 'options,option,answers,answer,responses,response,choices,answer options,response options,answer choices,values,categories,scale,possible answers,codes,code list,answer codes,response codes,opzioni,risposte,risposta,scelte,modalità,modalità di risposta,codici,valori,scala,opciones,respuestas,respuesta,alternativas,códigos,opciones de respuesta,valores,escala,opțiuni,răspunsuri,răspunsurile,răspuns,răspunsul,variantele de răspuns,variante,variante de răspuns,coduri,տարբերակներ,պատասխաններ,պատասխան,ընտրանքներ,պատասխանի տարբերակներ,الخيارات,خيارات,الإجابات,الإجابة,البدائل,الاختيارات,خيارات الإجابة,modalités,modalités de réponse,réponses,réponse,choix,options de réponse,réponses possibles,opções,opções de resposta,respostas,resposta,categorias de resposta',
  score: 'score,scores,points,point,weight,scoring,marks,punteggio,punteggi,punti,peso,puntuación,puntos,puntaje,punctaj,punctajul,puncte,scor,scorul,pondere,միավոր,միավորներ,բալ,النقاط,نقاط,الدرجة,الدرجات,النقطة,الوزن,pointage,note obtenue,barème,pondération,points obtenus,pontos,pontuação',
  help: 'help,hint,note,notes,instruction,instructions,guidance,description,explanation,comment,comments,remarks,aiuto,nota,istruzioni,descrizione,spiegazione,osservazioni,ayuda,notas,instrucciones,descripción,explicación,observaciones,ajutor,instrucțiuni,descriere,explicații,observații,օգնություն,նշում,նշումներ,հրահանգ,բացատրություն,նկարագրություն,مساعدة,ملاحظات,ملاحظة,تعليمات,شرح,وصف,aide,consigne,consignes,remarque,remarques,observation,explication,commentaire,ajuda,instruções,observações,instrução',
  required: 'required,req,mandatory,mand,oblig,obl,obbl,obligat,պարտ,إلزامية,compulsory,obligatory,obbligatorio,obbligatoria,richiesto,obligatorio,obligatoria,requerido,obligatoriu,obligatorie,պարտադիր,إلزامي,مطلوب,إجباري,obligatoire,requis,obrigatório,obrigatória',
  condition: 'condition,skip,skip logic,skip pattern,relevant,relevance,if,show if,filter,go to,routing,condizione,se,filtro,salto,mostra se,condición,mostrar si,condiție,dacă,filtru,salt,պայման,անցում,الشرط,شرط,تخطي,انتقال,filtre,saut,si,renvoi,condição,saltar para',
})

/** Whether words are exactly what columns of questions are called. */
export function isNameOfQuestions(written: string): boolean {
  return WORDS.get(plainWords(written)) === 'question'
}

/** What a column called so means; undefined of any other. */
export function meaningOfHeader(written: string): ColumnMeaning | undefined {
  const plain = plainWords(written.replace(/\([^)]*\)|[*:]/g, ' '))
  if (plain === '' || plain.length > 40) return undefined
  const whole = WORDS.get(plain)
  if (whole !== undefined) return whole
  const words = plain.split(' ')
  // "Question (English)", "Answer options for the child".
  return words.length <= 4 ? (WORDS.get(words.slice(0, 2).join(' ')) ?? WORDS.get(words[0] ?? '') ?? WORDS.get(words.at(-1) ?? '')) : undefined
}
