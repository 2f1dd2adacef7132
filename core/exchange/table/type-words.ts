import { plainWords, wordTable } from './plain-words.ts'

export type TableType = 'text' | 'long' | 'whole' | 'number' | 'date' | 'time' | 'yes_no' | 'one' | 'several' | 'note' | 'file' | 'email' | 'place' | 'signature'

/** A number, without saying of which kind. */
const ANY_NUMBER = 'nombre,numérique,chiffre,number,numeric,numerical,numero,numerico,número,numérico,număr,թիվ,عدد,رقم,رقمي'

/** What answers are called in English, Italian, Spanish, Romanian, Armenian, Arabic, French and Portuguese. */
const TYPES = wordTable<TableType>({
  text: 'text,open,open ended,open question,free text,string,short text,short answer,words,testo,aperta,testo libero,risposta aperta,texto,abierta,texto libre,pregunta abierta,deschis,text liber,întrebare deschisă,տեքստ,բաց,ազատ տեքստ,نص,مفتوح,سؤال مفتوح,نص حر,phone,telephone,telefono,teléfono,telefon,հեռախոս,هاتف,texte,texte libre,ouverte,question ouverte,réponse libre,texto livre,aberta,resposta aberta,téléphone,telefone',
  long: 'long text,paragraph,narrative,memo,textarea,testo lungo,paragrafo,texto largo,párrafo,text lung,paragraf,երկար տեքստ,نص طويل,فقرة,texte long,paragraphe,texto longo,parágrafo',
  whole: 'integer,whole number,count,int,intero,entero,numero intero,numero entero,número entero,întreg,număr întreg,ամբողջ թիվ,عدد صحيح,age,età,edad,vârstă,տարիք,العمر,entier,nombre entier,âge,inteiro,número inteiro,idade',
  number: `${ANY_NUMBER},nombre décimal,décimal,montant,pourcentage,número decimal,valor,percentagem,decimal,decimal number,number with decimals,real,real number,float,double,numero decimale,numero reale,numero con decimali,número decimal,número real,número con decimales,număr zecimal,număr real,număr cu zecimale,տասնորդական,տասնորդական թիվ,رقم عشري,عدد عشري,عدد حقيقي,amount,money,currency,percent,percentage,importo,decimale,percentuale,cantidad,monto,importe,porcentaje,sumă,zecimal,procent,գումար,տոկոս,مبلغ,عشري,نسبة`,
  date: 'date,day,data,giorno,fecha,dată,ամսաթիվ,օր,تاريخ,التاريخ,jour,data de',
  time: 'time,hour,ora,orario,hora,oră,ժամ,وقت,ساعة,heure',
  yes_no: 'yes/no,yes no,y/n,yes or no,boolean,binary,dichotomous,true/false,sì/no,si no,sí/no,sí no,vero/falso,verdadero/falso,da/nu,da nu,adevărat/fals,այո/ոչ,այո ոչ,نعم/لا,نعم لا,نعم أو لا,oui/non,oui non,vrai/faux,sim/não,sim não,verdadeiro/falso',
  one: 'single,single choice,single select,single response,single answer,select one,choose one,one choice,one answer,choice,radio,dropdown,drop down,list,multiple choice,likert,likert scale,scale,rating,categorical,ordinal,scelta singola,scelta,risposta singola,una risposta,menu,scala,opción única,selección única,única,respuesta única,escala,alegere unică,răspuns unic,o singură opțiune,scală,մեկ ընտրություն,մեկ պատասխան,սանդղակ,اختيار واحد,إجابة واحدة,اختيار من متعدد,مقياس,choix unique,réponse unique,une seule réponse,échelle,liste,sélection unique,escolha única,resposta única,seleção única',
  several: 'multiple,multi,multi select,multiple select,select multiple,select all,select all that apply,check all that apply,checkbox,checkboxes,multiple answers,multiple response,multiple responses,tick all,scelta multipla,risposta multipla,più risposte,selezione multipla,selección múltiple,respuesta múltiple,opción múltiple,varias respuestas,alegere multiplă,răspuns multiplu,mai multe răspunsuri,բազմակի,բազմակի ընտրություն,մի քանի պատասխան,اختيار متعدد,متعدد,عدة إجابات,choix multiple,choix multiples,réponses multiples,plusieurs réponses,cases à cocher,sélection multiple,escolha múltipla,resposta múltipla,múltipla escolha,seleção múltipla',
  note: 'note,information,instruction,info,statement,nota,informazione,istruzione,información,instrucción,notă,informație,instrucțiune,նշում,տեղեկություն,ملاحظة,معلومة,تعليمات',
  file: 'file,photo,picture,image,attachment,upload,document,foto,immagine,allegato,documento,imagen,archivo,adjunto,fotografie,imagine,fișier,atașament,լուսանկար,ֆայլ,صورة,ملف,مرفق,pièce jointe,fichier,imagem,ficheiro,arquivo',
  email: 'email,e mail,correo electrónico,correo,posta elettronica,poștă electronică,էլ փոստ,بريد إلكتروني,البريد الإلكتروني',
  place: 'gps,location,geopoint,coordinates,posizione,coordinate,ubicación,coordenadas,locație,վայր,كوردينات,موقع,الموقع',
  signature: 'signature,firma,semnătură,ստորագրություն,توقيع,assinatura',
})

const OF_ANY_NUMBER = new Set(ANY_NUMBER.split(',').map(plainWords))
/** Some call so what has one answer, and some what has several. */
const ONE_OR_SEVERAL = new Set('liste,múltipla escolha,multiple choice,choice,list,dropdown,drop down,menu,scelta multipla,scelta,opción múltiple,alegere multiplă,բազմակի ընտրություն,اختيار من متعدد'.split(',').map(plainWords))

/** Whether words ask for a number without saying of which kind. */
export function isAnyNumber(written: string): boolean {
  return OF_ANY_NUMBER.has(plainWords(written.replace(/\([^)]*\)/g, ' ')))
}

/** Whether words ask to choose without saying of how many. */
export function isOneOrSeveral(written: string): boolean {
  return ONE_OR_SEVERAL.has(plainWords(written))
}

/** What kind of answer words ask for; undefined of any others. */
export function typeOfWords(written: string): TableType | undefined {
  const plain = plainWords(written.replace(/\([^)]*\)/g, ' '))
  return plain.length > 40 ? undefined : (TYPES.get(plain) ?? TYPES.get(plainWords(written)))
}

const YES_ANSWERS = new Set('yes,y,true,sì,si,sí,da,այո,نعم,oui,ja,sim,tak,evet,так,да'.split(',').map(plainWords))
const NO_ANSWERS = new Set('no,n,false,nu,ոչ,لا,non,nein,não,nie,hayır,ні,нет'.split(',').map(plainWords))

/** Whether an option is yes; a tick or a number is none. */
export function isYesAnswer(written: string): boolean {
  return YES_ANSWERS.has(plainWords(written))
}

export function isNoAnswer(written: string): boolean {
  return NO_ANSWERS.has(plainWords(written))
}

const YES = new Set('yes,y,true,sì,si,sí,da,այո,نعم,oui,sim,x,✓,✔,1,required,obbligatorio,obligatorio,obligatoriu,պարտադիր,إلزامي'.split(',').map((word) => plainWords(word) || word))
const NO = new Set('no,n,false,nu,ոչ,لا,non,não,0'.split(',').map(plainWords))

export function isYesWord(written: string): boolean {
  return YES.has(plainWords(written)) || YES.has(written.trim())
}

export function isNoWord(written: string): boolean {
  return NO.has(plainWords(written))
}

/** Questions that ask for a number or a day say so. */
const ASKS_NUMBER = /^(how (many|much|old)|number of|quant[ioae]\b|numero d|cu[aá]nt|n[uú]mero de|c[aâ](t|ț)|num[aă]r(ul)? de|combien|nombre d|quantos?\b|quantas?\b|քանի|كم )|\b(age in years|età|edad|v[aâ]rsta)\b|عدد /iu
const ASKS_DATE = /\b(date of|date$|when was|data di|data del|fecha|data na[sș]terii|dat[aă] de|date d|ամսաթիվ)|تاريخ/iu

/** The kind of answer that a question without options asks for, by its words; undefined where they do not tell. */
export function typeOfQuestion(question: string): TableType | undefined {
  if (ASKS_DATE.test(question)) return 'date'
  return ASKS_NUMBER.test(question) ? 'whole' : undefined
}
