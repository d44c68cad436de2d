import type { Encoding } from '#shared/csv/encodings.ts';

/**
 * The letters beyond ASCII of the languages that are written in each code page of one byte per letter. Of the languages that
 * have no other letters the usual ones come first, a bar parts them from the rest: read in a wrong code page, a text has
 * them in other proportions.
 */
const WESTERN = [
  'äöüß',
  'éèêëàâçîïôùûœÿ',
  'áéíñóúüºª',
  'áâãàçéêíóôõúºª',
  'àèéìíòóùúº',
  'éëïóöüèá',
  'åäöéü',
  'äöåšž',
  'äöõüšž',
  'æøåéòóü',
  'áðéíóúýþæö',
  'àçèéíïòóúü·',
];
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß'];
const RUSSIAN = 'оаеинтсрвлкмдпуя|ызьбгчйхжшюцщэфъё';

/**
 * Where western letters never stand, as `before letter after`, a space for an end of the word: è before a vowel, ñ before a
 * consonant, õ at the end, ð at the beginning, º within. In a code page of Central Europe they are č, ń, ő, đ and ş.
 */
export const NEVER_WESTERN = /è[aeiouy]|ñ[^aeiouáéíóúü]|õ[ abozáéöó]|^ ð|º[a-z]/;

/** By code page. */
export const ALPHABETS: Readonly<Partial<Record<Encoding, readonly string[]>>> = {
  'windows-1252': WESTERN,
  'windows-1250': CENTRAL,
  'iso-8859-2': CENTRAL,
  'windows-1251': [
    RUSSIAN,
    'оаинтівреслкмдпу|яьзбгйчхїюжцшщєфґ',
    'аоеинтрсвдлкпмзг|уъбчяцщжшхюьйф',
    'аоеинрстјукмдв|лпзбгњшљчцћжђхџфѓќѕ',
    'аоеінртскмлдпўу|яызьбгчйхжшюцэфё',
  ],
  'koi8-r': [RUSSIAN],
  'windows-1253': ['αοιετσνηυρπκμλςόίάέή|ωγδχθφβξζψύώϊϋΐΰ'],
  'windows-1254': ['çğıöşüİ|âîû'],
  'windows-1255': ['יוהלאמרתבשנדקםן|עחפגצטכזסךףץ'],
  'windows-1256': ['اليمونرتبعدسفةهكق|حجشصطخذزضغظءآأإئىؤ', 'اینردهمتبسو|لشکزفگخقجحعپصطچضذغءآئثظژ'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž'],
  macintosh: WESTERN,
};
