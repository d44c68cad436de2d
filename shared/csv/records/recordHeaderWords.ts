import { HEADER_WORDS } from '../headerWords.ts';
import type { RecordField } from './recordFields.ts';
import type { RecordKind } from './recordKinds.ts';

/**
 * Names of columns, best first, as in `headerWords.ts`: after the English ones those of German, French, Spanish,
 * Portuguese, Italian, Dutch and Polish spreadsheets.
 */
export const RECORD_WORDS: Readonly<Record<RecordField, readonly string[]>> = {
  company: HEADER_WORDS.company,
  title: HEADER_WORDS.title,
  url: HEADER_WORDS.url,
  externalId: ['role id', 'job id', 'posting id', 'application id', 'stellen id', 'job nummer', 'referenznummer'],
  contactName: [
    ...['contact name', 'contact person', 'contact', 'person', 'spoke with', 'spoke to', 'talked to', 'said by'],
    ...['who said it', 'promised by', 'full name', 'who', 'with', 'name', 'from', 'ansprechpartner'],
    ...[
      'ansprechpartnerin',
      'gesprächspartner',
      'kontaktperson',
      'kontakt',
      'wer',
      'mit wem',
      'von wem',
      'interlocuteur',
    ],
    ...['personne', 'qui', 'nom', 'contacto', 'persona', 'quién', 'nombre', 'contato', 'pessoa', 'quem', 'nome'],
    ...['contatto', 'referente', 'chi', 'contactpersoon', 'persoon', 'wie', 'naam', 'osoba', 'kto', 'rozmówca'],
  ],
  contactEmail: [
    ...['contact email', 'contact e-mail', 'email address', 'e-mail address', 'email', 'e-mail', 'mail', 'mailadresse'],
    ...['e-mail-adresse', 'adresse e-mail', 'courriel', 'correo electrónico', 'correo', 'e-mailadres', 'adres e-mail'],
  ],
  onDay: [
    ...['date', 'day', 'when', 'on', 'contact date', 'date of contact', 'call date', 'said on', 'date said', 'said at'],
    ...['promised on', 'made on', 'occurred at', 'timestamp', 'datum', 'tag', 'wann', 'am', 'gesagt am'],
    ...['versprochen am', 'kontaktdatum', 'quand', 'jour', 'fecha', 'día', 'cuándo', 'data', 'dia', 'quando'],
    ...['giorno', 'dag', 'wanneer', 'dzień', 'kiedy'],
  ],
  dueDay: [
    ...['due date', 'due', 'due on', 'due by', 'by when', 'deadline', 'remind on', 'promised for', 'until', 'by'],
    ...['fällig am', 'fällig', 'fälligkeit', 'bis wann', 'frist', 'termin', 'bis', 'erinnern am', 'échéance'],
    ...['date limite', 'fecha límite', 'vencimiento', 'prazo', 'vencimento', 'scadenza', 'vervaldatum', 'uiterlijk'],
    ...['termin wykonania', 'do kiedy'],
  ],
  channel: [
    ...['channel', 'contact method', 'contact channel', 'method', 'medium', 'means', 'how', 'how they said it', 'via'],
    ...['contact type', 'kanal', 'kontaktweg', 'kontaktart', 'weg', 'wie', 'canal', 'moyen', 'medio', 'meio', 'canale'],
    ...['mezzo', 'kanaal', 'kanał', 'sposób'],
  ],
  website: [
    ...[
      'website',
      'web site',
      'homepage',
      'home page',
      'company website',
      'company url',
      'web',
      'url',
      'link',
      'domain',
    ],
    ...['webseite', 'internetseite', 'site web', 'sitio web', 'página web', 'site', 'sito', 'sito web', 'strona'],
  ],
  agency: [
    ...['agency', 'is agency', 'recruitment agency', 'staffing agency', 'personalvermittlung', 'vermittlung'],
    ...['agentur', 'agence', 'agencia', 'agência', 'agenzia', 'bureau', 'agencja'],
  ],
  direction: [
    ...['direction', 'in out', 'incoming outgoing', 'inbound outbound', 'initiated by', 'who contacted whom'],
    ...[
      'richtung',
      'ein aus',
      'von wem ausgegangen',
      'sens',
      'dirección',
      'direção',
      'direzione',
      'richting',
      'kierunek',
    ],
  ],
  reached: [
    ...['reached', 'answered', 'picked up', 'talked', 'connected', 'got through', 'erreicht', 'abgenommen', 'joint'],
    ...['contestó', 'atendeu', 'ha risposto', 'bereikt', 'odebrano'],
  ],
  topic: [
    ...['topic', 'about', 'subject', 'category', 'thema', 'worüber', 'betreff', 'sujet', 'thème', 'tema', 'asunto'],
    ...['assunto', 'argomento', 'onderwerp', 'temat'],
  ],
  value: [
    ...['value', 'what they said', 'said', 'statement', 'answer', 'wert', 'aussage', 'angabe', 'antwort', 'valeur'],
    ...[
      'réponse',
      'valor',
      'respuesta',
      'resposta',
      'valore',
      'risposta',
      'waarde',
      'antwoord',
      'wartość',
      'odpowiedź',
    ],
  ],
  certainty: [
    ...['certainty', 'how sure', 'how sure they were', 'sure', 'confidence', 'sicherheit', 'wie sicher', 'gewissheit'],
    ...['certitude', 'certeza', 'certezza', 'zekerheid', 'pewność'],
  ],
  hearsayOf: [
    ...['hearsay of', 'hearsay', 'whose words', 'whose words those were', 'on behalf of', 'attributed to'],
    ...[
      'original speaker',
      'hörensagen',
      'wessen worte',
      'im namen von',
      'de la part de',
      'en nombre de',
      'em nome de',
    ],
    ...['per conto di', 'namens', 'w imieniu'],
  ],
  promised: [
    ...['promise', 'promised', 'what was promised', 'what', 'commitment', 'type', 'kind', 'versprechen', 'versprochen'],
    ...['was', 'art', 'promesse', 'quoi', 'type de promesse', 'promesa', 'qué', 'promessa', 'o que', 'cosa', 'belofte'],
    ...['wat', 'obietnica', 'co'],
  ],
  state: [
    ...['state', 'status', 'promise status', 'kept', 'fulfilled', 'done', 'outcome', 'result', 'zustand', 'stand'],
    ...['eingehalten', 'erledigt', 'ergebnis', 'état', 'statut', 'tenue', 'estado', 'cumplida', 'cumprida', 'stato'],
    ...['mantenuta', 'nagekomen', 'stan', 'dotrzymana'],
  ],
  notes: [
    ...['text', 'summary', ...HEADER_WORDS.notes, 'details', 'message', 'what was said', 'what happened', 'content'],
    ...['description', 'inhalt', 'text der nachricht', 'zusammenfassung', 'details', 'nachricht', 'beschreibung'],
    ...[
      'texte',
      'résumé',
      'texto',
      'resumen',
      'resumo',
      'testo',
      'riassunto',
      'tekst',
      'samenvatting',
      'treść',
      'opis',
    ],
  ],
};

const { company, notes, channel, contactName, dueDay } = RECORD_WORDS;

/** What the user is to do, by names that say so. */
export const TO_DO = [
  ...['what to do', 'task', 'to do', 'todo', 'reminder', 'aufgabe', 'zu tun', 'was zu tun ist', 'erinnerung', 'tâche'],
  ...['à faire', 'tarea', 'por hacer', 'tarefa', 'a fazer', 'compito', 'da fare', 'taak', 'te doen', 'zadanie'],
  ...['do zrobienia'],
];

/** What lists of roles say of their next step, too. */
export const NEXT_ACTION = [
  ...['next action', 'action', 'follow up', 'followup', 'next step', 'nachfassen', 'nächster schritt', 'relance'],
  ...['prochaine étape', 'próximo paso', 'próximo passo', 'prossimo passo', 'volgende stap', 'następny krok'],
];

/** Names that mean something else, or something more, in a table of the kind. */
export const WORDS_OF_KIND: Readonly<Record<RecordKind, Partial<Record<RecordField, readonly string[]>>>> = {
  companies: { company: [...company, 'name', 'nom', 'nombre', 'nome', 'naam', 'nazwa'] },
  interactions: {
    channel: [...channel, 'interaction type', 'interaction', 'type', 'kind', 'art', 'typ', 'tipo', 'soort', 'rodzaj'],
  },
  signals: {
    notes: [
      'quote',
      'their words',
      'in their words',
      'zitat',
      'wortlaut',
      'citation',
      'cita',
      'citaat',
      'cytat',
      ...notes,
    ],
  },
  promises: { contactName: ['promised by', 'versprochen von', ...contactName], notes: ['words', ...notes] },
  follow_ups: {
    notes: [...TO_DO, ...NEXT_ACTION, 'what', 'was', ...notes],
    dueDay: [...dueDay, 'follow up on', 'follow up date', 'next action date', 'date', 'day', 'when', 'datum', 'wann'],
  },
};
