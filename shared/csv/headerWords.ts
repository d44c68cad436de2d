import type { ImportField } from '../contract/importMapping.ts';

/**
 * Names of columns seen in trackers and spreadsheets (csv.md), best first: the first that a file has wins its field. After
 * the English ones the common words of German, French, Spanish, Portuguese, Italian, Dutch and Polish spreadsheets.
 */
export const HEADER_WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  company: [
    ...['company', 'company name', 'employer', 'organisation', 'organization', 'employer name', 'organization name'],
    'organisation name',
    ...['firma', 'unternehmen', 'arbeitgeber', 'firmenname', 'entreprise', 'société', 'employeur', 'empresa'],
    ...['compañía', 'empleador', 'empregador', 'companhia', 'azienda', 'società', 'datore di lavoro', 'ditta'],
    ...['bedrijf', 'bedrijfsnaam', 'werkgever', 'pracodawca', 'nazwa firmy', 'przedsiębiorstwo', 'spółka'],
  ],
  title: [
    ...['job title', 'title', 'role', 'position', 'job position', 'position title', 'role title', 'job', 'job name'],
    ...['vacancy', 'job opening'],
    ...['stelle', 'stellenbezeichnung', 'jobtitel', 'berufsbezeichnung', 'rolle', 'poste', 'intitulé du poste'],
    ...['intitulé', 'puesto', 'cargo', 'título', 'posición', 'vacante', 'vaga', 'função', 'posição', 'posizione'],
    ...['ruolo', 'titolo', 'mansione', 'functie', 'functietitel', 'vacature', 'stanowisko', 'nazwa stanowiska'],
  ],
  stage: [
    ...['status', 'stage', 'application status', 'list', 'list name', 'application stage', 'current status', 'state'],
    ...['stand', 'bewerbungsstatus', 'phase', 'statut', 'état', 'étape', 'estado', 'etapa', 'situação', 'fase'],
    ...['stato', 'etap', 'stan'],
  ],
  appliedDate: [
    ...['date applied', 'applied date', 'application date', 'applied on', 'applied at', 'date of application'],
    ...['applied', 'beworben am', 'bewerbungsdatum', 'datum der bewerbung', 'bewerbung am', 'bewerbung vom'],
    ...['beworben', 'date de candidature', 'candidature le', 'date candidature', 'postulé le'],
    ...['fecha de solicitud', 'fecha de postulación', 'fecha de aplicación', 'fecha de candidatura'],
    ...['data da candidatura', 'data de candidatura', 'data de aplicação', 'data candidatura'],
    ...['data della candidatura', 'data di candidatura', 'data invio', 'sollicitatiedatum', 'gesolliciteerd op'],
    ...['datum sollicitatie', 'data aplikacji', 'data zgłoszenia', 'data wysłania', 'date', 'datum', 'fecha', 'data'],
  ],
  savedDate: [
    ...['date saved', 'saved date', 'saved on', 'saved at', 'date added', 'added on', 'added at', 'created at'],
    ...['created', 'created time', 'date created', 'gespeichert am', 'hinzugefügt am', 'erstellt am', 'ajouté le'],
    ...['enregistré le', 'date d ajout', 'añadido el', 'guardado el', 'fecha de creación', 'adicionado em', 'salvo em'],
    ...['aggiunto il', 'salvato il', 'toegevoegd op', 'opgeslagen op', 'data dodania', 'zapisano'],
  ],
  url: [
    ...[
      'job url',
      'job post url',
      'job posting url',
      'job posting',
      'listing page',
      'source url',
      'posting url',
      'url',
    ],
    ...['link', 'job link', 'application link', 'job listing', 'posting', 'website', 'stellenanzeige', 'anzeige'],
    ...['lien', 'annonce', 'lien de l annonce', 'enlace', 'vínculo', 'anuncio', 'ligação', 'anúncio', 'annuncio'],
    ...['link offerta', 'vacaturelink', 'odnośnik', 'ogłoszenie'],
  ],
  location: [
    ...['location', 'job location', 'city', 'place', 'ort', 'standort', 'arbeitsort', 'stadt', 'lieu', 'ville'],
    ...['localisation', 'ubicación', 'lugar', 'ciudad', 'localización', 'localização', 'cidade', 'local', 'luogo'],
    ...['sede', 'città', 'plaats', 'locatie', 'standplaats', 'stad', 'miejsce', 'lokalizacja', 'miasto'],
  ],
  salary: [
    ...['salary', 'salary range', 'compensation', 'pay', 'gehalt', 'vergütung', 'lohn', 'salaire', 'rémunération'],
    ...['salario', 'sueldo', 'salário', 'remuneração', 'stipendio', 'retribuzione', 'ral', 'salaris', 'loon'],
    ...['wynagrodzenie', 'pensja'],
  ],
  notes: [
    ...['notes', 'note', 'comments', 'comment', 'remarks', 'notizen', 'notiz', 'bemerkungen', 'bemerkung'],
    ...['kommentar', 'kommentare', 'anmerkungen', 'anmerkung', 'remarques', 'remarque', 'commentaires', 'commentaire'],
    ...['notas', 'nota', 'comentarios', 'observaciones', 'comentários', 'observações', 'commenti', 'osservazioni'],
    ...['opmerkingen', 'opmerking', 'notities', 'notitie', 'uwagi', 'notatki', 'notatka', 'komentarz'],
  ],
  description: [
    ...['description', 'job description', 'html description', 'card description', 'beschreibung'],
    ...['stellenbeschreibung', 'description du poste', 'descripción', 'descrição', 'descrizione', 'omschrijving'],
    ...['functieomschrijving', 'opis', 'opis stanowiska'],
  ],
  source: [
    ...['source', 'job source', 'job board', 'found on', 'found via', 'quelle', 'gefunden über', 'jobbörse'],
    ...['fuente', 'fonte', 'origem', 'origen', 'bron', 'źródło'],
  ],
  companyTitle: ['card name'],
  titleCompany: [],
  externalId: [],
  // Whom a column names, its name does not say for sure: the user may.
  contactName: [],
  contactEmail: [],
  contactPhone: [],
};

/**
 * Words in a bracket behind the name of a column that say how its cells are to be filled in, and leave its meaning as it is:
 * `Status (dropdown)`, `Firma (Name)`. Any other may make it another column: `Date (interview)`, `Company (contact)`.
 */
export const FILLING_IN: readonly string[] = [
  ...[
    'dropdown',
    'drop',
    'down',
    'select',
    'choose',
    'pick',
    'one',
    'optional',
    'required',
    'mandatory',
    'text',
    'free',
  ],
  ...['name', 'full', 'format', 'if', 'any', 'known', 'available', 'applicable', 'y', 'n', 'yes', 'no', 'or'],
  ...[
    'auswahl',
    'auswählen',
    'freitext',
    'pflicht',
    'pflichtfeld',
    'falls',
    'wenn',
    'bekannt',
    'vorhanden',
    'ja',
    'nein',
  ],
  ...['liste', 'déroulante', 'optionnel', 'facultatif', 'obligatoire', 'si', 'connu', 'oui', 'non', 'nom'],
  ...['opcional', 'obligatorio', 'desplegable', 'sí', 'nombre', 'obrigatório', 'sim', 'não', 'nome', 'facoltativo'],
  ...['obbligatorio', 'optioneel', 'verplicht', 'naam', 'nee', 'opcjonalnie', 'wymagane', 'nazwa', 'tak', 'nie'],
];

/** What begins an example in such a bracket: `Status (e.g. Applied)`. */
export const EXAMPLE = /^(?:e ?g|z ?b|for example|p ?ej|par ex|p ex|ad es|bijv|np) /;

/** How a bracket says in what form days are to be written. */
export const FORM_OF_DAYS = /^(?:[dtjg]{1,4}|m{1,4}|[yjar]{2,4}|h{1,2}|s{2}|iso|8601|us|uk|eu)$/;

/** How a bracket says what of a place is written down. */
export const FORM_OF_PLACE: readonly string[] = [
  ...['city', 'state', 'country', 'region', 'remote', 'hybrid', 'onsite', 'stadt', 'land', 'ville', 'pays', 'ciudad'],
  ...['país', 'cidade', 'città', 'paese', 'stad', 'miasto', 'kraj'],
];

/** How a bracket says in what a salary is counted. */
export const FORM_OF_SALARY: readonly string[] = [
  ...[
    'k',
    'm',
    'eur',
    'euro',
    'euros',
    'usd',
    'gbp',
    'chf',
    'pln',
    'cad',
    'aud',
    'nzd',
    'inr',
    'jpy',
    'sek',
    'nok',
    'dkk',
  ],
  ...[
    'zł',
    'zl',
    'czk',
    'huf',
    'brl',
    'mxn',
    'zar',
    'sgd',
    'in',
    'per',
    'p',
    'a',
    'pa',
    'year',
    'yr',
    'yearly',
    'annum',
  ],
  ...[
    'annual',
    'annually',
    'month',
    'monthly',
    'mo',
    'hour',
    'hourly',
    'hr',
    'gross',
    'net',
    'thousand',
    'thousands',
    '000',
  ],
  ...['brutto', 'netto', 'jahr', 'pro', 'monat', 'jährlich', 'monatlich', 'tsd', 'brut', 'an', 'par', 'mois', 'annuel'],
  ...[
    'bruto',
    'neto',
    'año',
    'anual',
    'mes',
    'ano',
    'mês',
    'lordo',
    'anno',
    'annuo',
    'jaar',
    'maand',
    'rok',
    'rocznie',
  ],
];

/** Names of a day that may be any day of a row's, an application's or not. */
export const PLAIN_DATES: readonly string[] = ['date', 'datum', 'fecha', 'data'];
