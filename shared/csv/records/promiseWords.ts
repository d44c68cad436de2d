import type { FOLLOW_UP_CHANNELS, PROMISE_STATES, PROMISED } from '../../domain/choices.ts';
import { headerName } from '../foldHeader.ts';
import { readChannel } from './talkWords.ts';
import { readYesNo, type Word, type WordList, wordIn, wordKey, words } from './wordList.ts';

type Promised = (typeof PROMISED)[number];
type PromiseState = (typeof PROMISE_STATES)[number];

const WHAT: WordList<Promised> = new Map<string, Word<Promised>>([
  ...words(
    'call',
    'call,phone,phone call,to call,will call,anruf,anrufen,telefonat,appel,appeler,llamada,llamar,ligar,chiamare,bellen,zadzwonić',
    'call back,callback,call me,rückruf,zurückrufen,rappeler',
  ),
  ...words(
    'email',
    'email,e-mail,mail,to email,to write,write,will write,will email,schreiben,mailen,écrire,escribir,escrever,scrivere,schrijven,napisać',
    'reply,answer,antworten,antwort',
  ),
  ...words('other', 'other,something else,anything else,sonstiges,anderes,autre,otro,outro,altro,anders,inne'),
]);

/** Reads what was promised where a cell says just that; `undefined` for a sentence. */
export const readPromised = (text: string): Word<Promised> | undefined => wordIn(WHAT, text);

const CALL = /\b(?:call(?:s|ed|ing)?|phone|ring|anruf\w*|ruft|rufen|(?:zu)?ruckruf\w*|telefon\w*|appel\w*|llamar\w*)\b/;
const WRITE = /\b(?:e ?mails?|mails?|write|schreib\w*|mailt|mailen)\b/;
/** In what comes first it stands, or nowhere. */
const LOOKED_AT = 200;

/** What a sentence promises: a call, a mail; `other` if it names both or neither. */
export const promisedIn = (text: string): Promised => {
  const key = wordKey(text.slice(0, LOOKED_AT));
  const [calls, writes] = [CALL.test(key), WRITE.test(key)];
  if (calls === writes) return 'other';
  return calls ? 'call' : 'email';
};

const STATES: WordList<PromiseState> = new Map<string, Word<PromiseState>>([
  ...words(
    'open',
    'open,pending,outstanding,still open,offen,ausstehend,ouvert,ouverte,en attente,abierto,abierta,pendiente,pendente,' +
      'aberto,aberta,aperto,aperta,open staand,otwarte,otwarta',
    'waiting,late,overdue,due,to do,überfällig,wartet,in retard,en retard,not yet,noch nicht',
  ),
  ...words(
    'kept',
    'kept,fulfilled,honoured,honored,eingehalten,gehalten,erfüllt,tenue,tenu,cumplido,cumplida,cumprido,cumprida,' +
      'mantenuto,mantenuta,nagekomen,dotrzymana,dotrzymane',
    'done,completed,complete,they called,they did,erledigt,kept late,fait',
  ),
  ...words(
    'broken',
    'broken,not kept,unfulfilled,gebrochen,nicht eingehalten,nicht gehalten,non tenue,incumplido,incumplida,' +
      'não cumprido,non mantenuto,niet nagekomen,niedotrzymana',
    'missed,failed,they didn t,they did not,verpasst,ghosted',
  ),
  ...words(
    'waived',
    'waived,erlassen,verzichtet',
    'cancelled,canceled,dropped,no longer needed,not needed,hinfällig,nicht mehr nötig,moot,obsolete,annulé',
  ),
]);

/** Columns of which yes and no make sense. That it is not kept may only mean that it is not kept yet. */
const ASKS_IF_KEPT = new Set(
  [
    'kept',
    'fulfilled',
    'done',
    'eingehalten',
    'erledigt',
    'gehalten',
    'tenue',
    'cumplida',
    'cumprida',
    'mantenuta',
  ].map(headerName),
);

/** Reads what became of a promise: `kept`, `offen`, `yes` in a column `Kept`. `undefined` if it is not known. */
export const readPromiseState = (text: string, header: string): Word<PromiseState> | undefined => {
  const named = wordIn(STATES, text);
  if (named !== undefined || !ASKS_IF_KEPT.has(headerName(header))) return named;
  const answer = readYesNo(text);
  if (answer === undefined) return undefined;
  return answer ? { value: 'kept', saysMore: false } : { value: 'open', saysMore: true };
};

/** Reads the way of a follow-up; `undefined` for every other way, and for what is not known. */
export const readFollowUpChannel = (text: string): Word<(typeof FOLLOW_UP_CHANNELS)[number]> | undefined => {
  const read = readChannel(text);
  if (read?.value !== 'email' && read?.value !== 'call' && read?.value !== 'profile_message') return undefined;
  return { value: read.value, saysMore: read.saysMore || read.direction !== null };
};
