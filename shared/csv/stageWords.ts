import { foldText } from '../domain/foldText.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { StageKind } from '../domain/stage.ts';
import { withoutEmojiSigns } from './emojiSigns.ts';

/** What a tracker's word for a stage means. */
export type StageWord = { readonly kind: StageKind; readonly outcome: Outcome | null };

const word = (kind: StageKind, outcome: Outcome | null, words: string): readonly (readonly [string, StageWord])[] =>
  words.split(',').map((name) => [foldText(name), { kind, outcome }] as const);

/** Words by which trackers and spreadsheets name their stages; whatever is not here, the user decides. */
const WORDS: ReadonlyMap<string, StageWord> = new Map([
  ...word('lead', null, 'lead,leads,prospect,networking'),
  ...word(
    'saved',
    null,
    'saved,wishlist,wish list,to apply,bookmarked,interested,backlog,to do,not applied,draft,bookmark,not started,' +
      'gespeichert,gemerkt,geplant,merkliste,enregistré,sauvegardé,à postuler,guardado,guardada,salvo,' +
      'salvato,da inviare,opgeslagen,zapisane,zapisana',
  ),
  ...word(
    'applied',
    null,
    'applied,application sent,application submitted,submitted,sent,applying,in review,under review,application,' +
      'beworben,bewerbung gesendet,bewerbung verschickt,bewerbung abgeschickt,postulé,candidature envoyée,envoyée,' +
      'candidatura enviada,postulado,enviado,enviada,aplicado,candidatei me,candidatura inviata,inviata,inviato,' +
      'gesolliciteerd,sollicitatie verstuurd,zaaplikowano,wysłano,wysłane,aplikacja wysłana',
  ),
  ...word(
    'screening',
    null,
    'screening,screen,phone screen,phone screening,phone interview,recruiter screen,hr screen,recruiter call,phone call,' +
      'telefoninterview,telefonat,entretien téléphonique,entrevista telefónica,colloquio telefonico',
  ),
  ...word(
    'interview',
    null,
    'interview,interviews,interviewing,interviewed,first interview,second interview,final interview,' +
      'technical interview,onsite,on site,vorstellungsgespräch,gespräch,bewerbungsgespräch,entretien,entretiens,' +
      'entrevista,entrevistas,colloquio,gesprek,sollicitatiegesprek,rozmowa,rozmowa kwalifikacyjna',
  ),
  ...word(
    'offer',
    null,
    'offer,offers,offered,offer received,negotiating,negotiation,angebot,angebot erhalten,offre,offre reçue,oferta,' +
      'offerta,aanbod,aanbieding',
  ),
  ...word('closed', null, 'closed,archived,archive,expired,abgeschlossen,archiviert'),
  ...word('closed', 'accepted', 'accepted,offer accepted,hired,zusage,angenommen,accepté,acceptée,aceptado,aceito'),
  ...word('closed', 'declined', 'declined,offer declined,declined offer'),
  ...word(
    'closed',
    'rejected',
    'rejected,rejection,not selected,turned down,declined by company,absage,abgelehnt,absage erhalten,refusé,refusée,' +
      'refus,rechazado,rechazada,rejeitado,recusado,rifiutato,rifiutata,afgewezen,odrzucono,odrzucone,odmowa',
  ),
  ...word('closed', 'withdrawn', 'withdrawn,withdrew,withdraw,zurückgezogen,retirée,retiré,retirado'),
  ...word('closed', 'ghosted', 'ghosted,no response,no reply,no answer,keine antwort,sans réponse,sin respuesta'),
]);

/** Longer is no name of a stage. */
const LONGEST_NAME = 300;

/** `1.`, `#2`, `(3)`, `2a.`, `a)`, `IV.`, `[x]`: what lists put before their entries. */
const MARK = /^(?:[\p{N}#+]+[a-z]?|[a-z]|[ivx]{1,4})$/u;
/** `Stage 3:` */
const COUNTED = new Set(['stage', 'step', 'phase', 'round', 'no', 'nr', 'stufe', 'schritt', 'etape', 'etapa', 'fase']);
const NUMBER = /^[\p{N}#+]+$/u;
/** `3/5` is two of them. */
const MARKS_AT_MOST = 2;

/** Where the name begins behind the marks of a list. */
const beginningOf = (words: readonly string[]): number => {
  let at = COUNTED.has(words[0] ?? '') && NUMBER.test(words[1] ?? '') ? 1 : 0;
  const last = at + MARKS_AT_MOST;
  while (at < last && MARK.test(words[at] ?? '')) at += 1;
  return at;
};

const endOf = (words: readonly string[]): number => {
  let end = words.length;
  const first = end - MARKS_AT_MOST;
  while (end > first && NUMBER.test(words[end - 1] ?? '')) end -= 1;
  return end;
};

/** The meaning of a stage name that is not a column's own, whatever decorates it; or `undefined`. */
export const stageWord = (name: string): StageWord | undefined => {
  const folded = foldText(withoutEmojiSigns(name.slice(0, LONGEST_NAME)));
  const words = folded.split(' ');
  return WORDS.get(folded) ?? WORDS.get(words.slice(beginningOf(words), endOf(words)).join(' '));
};
