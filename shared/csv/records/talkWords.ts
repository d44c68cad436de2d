import type { Channel, Direction } from '../../domain/channel.ts';
import type { SignalChannel } from '../../signals/signal.ts';
import { readYesNo, type Word, type WordList, wordIn, wordKey, words } from './wordList.ts';

/** The ways in which people touch base, as spreadsheets name them; a letter is none of the app's. */
const CHANNELS: WordList<Channel | 'letter'> = new Map<string, Word<Channel | 'letter'>>([
  ...words(
    'email',
    'email,e-mail,emails,mail,by email,per mail,per e-mail,courriel,mél,correo,correo electrónico,correio eletrónico,posta elettronica',
    'gmail,outlook,newsletter',
  ),
  ...words(
    'call',
    'call,phone,phone call,telephone,by phone,on the phone,tel,phonecall,telefon,telefonat,anruf,telefonisch,per telefon,' +
      'téléphone,appel,appel téléphonique,teléfono,llamada,telefone,ligação,chamada,telefono,telefonata,chiamata,' +
      'telefoon,gebeld,telefoongesprek,rozmowa telefoniczna',
    'mobile,cell,cell phone,handy,voicemail,voice mail,answering machine,mailbox,missed call,verpasster anruf,callback,' +
      'call back,rückruf',
  ),
  ...words(
    'text',
    'text,text message,sms,by text,textnachricht,kurznachricht,message texte,mensaje de texto,mensagem de texto',
    'whatsapp,signal,telegram,imessage,wechat,chat,messenger,viber,threema,slack,discord',
  ),
  ...words(
    'profile_message',
    'profile message,message on a network,network message,dm,direct message,netzwerknachricht',
    'linkedin,linked in,linkedin message,linkedin dm,linkedin nachricht,inmail,in mail,linkedin inmail,xing,' +
      'xing nachricht,indeed message,wellfound,facebook,instagram,twitter',
  ),
  ...words(
    'video',
    'video,video call,videocall,video chat,video conference,videoanruf,videokonferenz,videogespräch,visio,' +
      'visioconférence,appel vidéo,videollamada,videochamada,videochiamata,videogesprek,wideorozmowa',
    'zoom,zoom call,teams,ms teams,microsoft teams,teams call,google meet,meet,skype,webex,facetime,whereby,jitsi',
  ),
  ...words(
    'in_person',
    'in person,face to face,f2f,persönlich,in persona,en personne,en persona,pessoalmente,di persona,persoonlijk,osobiście',
    'onsite,on site,in the office,at the office,vor ort,im büro,coffee,lunch,kaffee,job fair,career fair,fair,messe,' +
      'jobmesse,sur place,presencial,in presenza,op locatie',
  ),
  ...words(
    'letter',
    '',
    'letter,by letter,post,by post,mail by post,fax,brief,postbrief,per post,courrier,lettre,carta,lettera,list',
  ),
  ...words('other', 'other,something else,sonstiges,anderes,andere,autre,otro,outro,altro,anders,inne'),
]);

const DIRECTIONS: WordList<Direction> = new Map<string, Word<Direction>>([
  ...words(
    'in',
    'in,incoming,inbound,received,from them,them,they,they wrote,they called,inward,eingehend,eingang,ein,erhalten,' +
      'empfangen,bekommen,von ihnen,sie,sie haben angerufen,sie haben geschrieben,reçu,entrant,recibido,entrante,' +
      'recebido,ricevuto,in entrata,ontvangen,inkomend,otrzymano,przychodzące',
    'recruiter,employer,company,arbeitgeber,firma',
  ),
  ...words(
    'out',
    'out,outgoing,outbound,sent,from me,from you,me,i,you,i wrote,i called,by me,outward,ausgehend,ausgang,aus,gesendet,' +
      'geschickt,verschickt,von mir,ich,ich habe angerufen,ich habe geschrieben,envoyé,sortant,moi,enviado,saliente,yo,' +
      'eu,inviato,in uscita,io,verzonden,uitgaand,ik,wysłano,wychodzące',
  ),
]);

const REACHED: WordList<boolean> = new Map<string, Word<boolean>>([
  ...words(true, 'reached,answered,talked,spoke,spoken,connected,picked up,got through,erreicht,gesprochen,abgenommen'),
  ...words(
    false,
    'not reached,no answer,unanswered,nobody answered,did not answer,didn t answer,missed,nicht erreicht,' +
      'keine antwort,niemand,nicht abgenommen',
    'voicemail,voice mail,left voicemail,left a voicemail,left message,left a message,answering machine,mailbox,busy,' +
      'anrufbeantworter,besetzt,nachricht hinterlassen,missed call,verpasster anruf,messagerie,buzón de voz',
  ),
]);

/** A way, and who spoke if the cell says that, too: `Email sent`, `Incoming call`. */
export type ReadChannel = Word<Channel | 'letter'> & { readonly direction: Direction | null };

/** Reads how people touched base, alone or with who spoke. `undefined` if it is not known. */
export const readChannel = (text: string): ReadChannel | undefined => {
  const whole = wordIn(CHANNELS, text);
  if (whole !== undefined) return { ...whole, direction: null };
  const parts = wordKey(text).split(' ');
  for (let cut = 1; cut < parts.length; cut += 1) {
    const [first, last] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    for (const [way, who] of [[first, last] as const, [last, first] as const]) {
      const [channel, direction] = [CHANNELS.get(way), DIRECTIONS.get(who)];
      if (channel === undefined || direction === undefined) continue;
      const saysMore = channel.saysMore || direction.saysMore;
      return { value: channel.value, saysMore, direction: direction.value };
    }
  }
  return undefined;
};

/** Reads who spoke: `incoming`, `they called`, `ich`. */
export const readDirection = (text: string): Word<Direction> | undefined => wordIn(DIRECTIONS, text);

/** Reads whether the two talked: `yes`, `no answer`, `voicemail`. */
export const readReached = (text: string): Word<boolean> | undefined => {
  const answer = readYesNo(text);
  return answer === undefined ? wordIn(REACHED, text) : { value: answer, saysMore: false };
};

const DOCUMENT: WordList<'document'> = new Map(
  words(
    'document',
    'document,in writing,written,dokument,schriftlich,par écrit,por escrito,per iscritto,schriftelijk,na piśmie',
    'offer letter,contract,vertrag,arbeitsvertrag,angebotsschreiben,pdf,contrat,contrato,contratto,umowa',
  ),
);

/** Reads how something was said. A letter is a document, a message on a network is a text. */
export const readSignalChannel = (text: string): Word<SignalChannel> | undefined => {
  const document = wordIn(DOCUMENT, text);
  if (document !== undefined) return document;
  const read = readChannel(text);
  if (read === undefined || read.value === 'other') return undefined;
  if (read.value === 'letter') return { value: 'document', saysMore: true };
  if (read.value === 'profile_message') return { value: 'text', saysMore: true };
  return { value: read.value, saysMore: read.saysMore || read.direction !== null };
};
