import { signalWords as labels } from '../../messages/signalWords.ts';
import {
  CERTAINTIES,
  CONTINGENCIES,
  CONTRACT_TYPES,
  NEXT_STEPS,
  OFFER_FORMS_SAID,
  STANCES,
  TOPICS,
} from '../../signals/choices.ts';
import type { Certainty, Topic } from '../../signals/signal.ts';
import { type Word, type WordList, wordIn, words } from './wordList.ts';

type Listed<T extends string> = Readonly<Record<T, string>>;

/** A label of two words parted by a comma is one word of a cell all the same. */
const whole = (label: string): string => label.replaceAll(',', ' ');

/** Each code by its own name, by its label in the app, and by further words that say the same. */
const listOf = <T extends string>(codes: readonly T[], named: Listed<T>, further: Listed<T>): WordList<T> =>
  new Map(codes.flatMap((code) => words(code, `${code},${whole(named[code])},${further[code]}`)));

const TOPIC_WORDS = listOf<Topic>(TOPICS, labels.topics, {
  decision_stance: 'stance,decision,their decision,haltung,stand der entscheidung,stand,entscheidung',
  decision_date: 'decision date,decision on,date of decision,entscheidung bis,entscheidungstermin,entscheidung am',
  start_date: 'start date,starting date,startdatum,beginn,eintritt,eintrittsdatum,arbeitsbeginn,startet am',
  candidates_remaining:
    'candidates,others,competition,andere bewerber,andere kandidaten,kandidaten,bewerber,mitbewerber',
  salary: 'salary,compensation,money,gehalt,vergütung,lohn,bezahlung',
  remote_policy: 'remote,remote policy,remote work,home office,homeoffice,hybrid,bürotage,präsenztage,büro',
  location: 'location,office,ort,standort,arbeitsort',
  title_level: 'title,level,job title,seniority,grade,titel,stufe,titel und stufe,position',
  contract_type: 'contract,contract type,type of contract,employment type,vertrag,vertragsart,art des vertrags',
  role_scope: 'scope,role scope,tasks,responsibilities,duties,aufgaben,tätigkeit,aufgabengebiet,umfang',
  decision_maker: 'decision maker,decider,decides,entscheider,entscheiderin,wer entscheidet,wer entscheidet es',
  headcount_approved: 'headcount approved,budget approved,stelle genehmigt,stelle bewilligt,budget genehmigt',
  next_step: 'next steps,nächster schritt,nächste schritte,wie es weitergeht',
  offer_form: 'offer,offer form,angebot,form des angebots',
  contingencies: 'contingency,contingent on,conditions,subject to,bedingungen,vorbehalte,noch offen,noch zu klären',
  sentiment: 'mood,feeling,impression,my impression,stimmung,eindruck,gefühl,mein eindruck',
});

/** What a signal is about: by its code, its label, or a common word for it. */
export const readTopic = (text: string): Topic | undefined => wordIn(TOPIC_WORDS, text)?.value;

const CERTAINTY_WORDS = listOf<Certainty>(CERTAINTIES, labels.certainties, {
  definite:
    'certain,sure,definitely,for sure,firm,confirmed,100,sicher,definitiv,bestimmt,fest,ganz sicher,certain,seguro,certo,zeker',
  likely: 'probable,probably,quite sure,wahrscheinlich,vermutlich,ziemlich sicher,probablement,probable,provável',
  tentative:
    'maybe,perhaps,possible,possibly,unsure,vague,vielleicht,vage,möglich,unsicher,eventuell,peut-être,quizás,talvez,forse',
  impression: 'impression,gut feeling,feeling,eindruck,mein eindruck,bauchgefühl,gefühl',
});

/** Reads how sure somebody was. */
export const readCertainty = (text: string): Certainty | undefined => wordIn(CERTAINTY_WORDS, text)?.value;

const SENTIMENTS: Readonly<Record<string, string>> = {
  Cold: 'kalt,abweisend,kühl',
  Reserved: 'zurückhaltend,reserviert',
  Neutral: 'neutral',
  Keen: 'interessiert,angetan,positiv,interested',
  'Very keen': 'begeistert,sehr interessiert,sehr angetan,enthusiastic',
};

const CONTINGENCY_WORDS: WordList<string> = listOf(CONTINGENCIES, labels.contingencies, {
  background_check: 'background,führungszeugnis,überprüfung,hintergrundprüfung',
  references: 'reference,reference check,referenzen,referenz',
  drug_test: 'drug screening,drogentest',
  work_authorisation: 'work authorization,visa,work permit,visum,arbeitserlaubnis,aufenthaltstitel',
  internal_approval: 'approval,sign off,freigabe,interne freigabe,genehmigung,betriebsrat',
});
const NOTHING: WordList<string> = new Map(words('none', 'none,nothing,no,keine,keiner,nichts'));

/** For the topics whose values are chosen: the codes that the app's own reader takes, by the words for them. */
export const CHOSEN_VALUES: Readonly<Partial<Record<Topic, WordList<string>>>> = {
  decision_stance: listOf(STANCES, labels.stances, {
    rejected: 'rejection,no,said no,abgelehnt,absage,nein',
    on_hold: 'hold,frozen,paused,pausiert,auf eis,zurückgestellt,eingefroren',
    comparing: 'comparing,still looking,undecided,vergleichen noch,vergleicht noch,noch im vergleich,unentschieden',
    positive: 'leaning,leaning yes,positiv,eher ja,tendiert zu mir,tendenz positiv',
    ready_to_hire: 'ready,wants to hire,einstellungsbereit,will einstellen,möchte einstellen',
    offer_verbal: 'verbal offer,offered verbally,mündliches angebot,mündlich zugesagt',
    offer_written: 'written offer,offered in writing,schriftliches angebot,schriftlich zugesagt',
  }),
  contract_type: listOf(CONTRACT_TYPES, labels.contracts, {
    permanent: 'unlimited,open ended,full time permanent,unbefristet,festanstellung,cdi,indefinido',
    fixed_term: 'temporary,limited,befristet,cdd,temporal',
    contractor: 'freelance,freelancer,contract,freiberuflich,freie mitarbeit,selbstständig,autónomo',
    internship: 'intern,praktikum,stage',
  }),
  headcount_approved: new Map<string, Word<string>>([
    ...words(
      'yes',
      `${whole(labels.headcount.yes)},yes,y,true,1,approved,signed off,ja,genehmigt,bewilligt,freigegeben`,
    ),
    ...words(
      'no',
      `${whole(labels.headcount.no)},no,n,false,0,nein,nicht genehmigt,nicht bewilligt`,
      'frozen,eingefroren,pending,ausstehend',
    ),
  ]),
  next_step: listOf(NEXT_STEPS, labels.steps, {
    another_round:
      'interview,next round,second round,another interview,weitere runde,noch ein gespräch,weiteres gespräch,nächste runde',
    references: 'reference check,referenzen,referenzprüfung',
    decision: 'decide,they decide,entscheidung,sie entscheiden',
    paperwork: 'contract,papers,papierkram,unterlagen,vertrag,vertragsunterlagen',
    nothing_planned: 'nothing,none,no next step,nichts geplant,nichts,keiner',
  }),
  offer_form: listOf(OFFER_FORMS_SAID, labels.offers, {
    none: 'no,nothing,kein angebot,keins,nein',
    verbal: 'verbally,oral,spoken,mündlich',
    written: 'writing,in writing,letter,schriftlich',
  }),
  sentiment: new Map(
    labels.sentiments.flatMap((label, place) => words(`${place - 2}`, `${label},${SENTIMENTS[label] ?? ''}`)),
  ),
};

/** Reads a set of contingencies as the app's own reader takes it; `undefined` if one of them is not known. */
export const contingencyCodes = (text: string): string | undefined => {
  const none = wordIn(NOTHING, text)?.value;
  if (none !== undefined) return none;
  const parts = text.split(/[,;+/\n]/).filter((part) => part.trim() !== '');
  const codes = parts.map((part) => wordIn(CONTINGENCY_WORDS, part)?.value);
  return codes.length === 0 || codes.includes(undefined) ? undefined : codes.join(', ');
};
