/** The codes that a sign or word can stand for, and which of them it is where the user's own is none of them. */
type Sign = { readonly codes: readonly string[]; readonly usual: string | null };

const sign = (usual: string | null, ...others: readonly string[]): Sign => ({
  codes: usual === null ? others : [usual, ...others],
  usual,
});

const DOLLAR = sign('USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS');
const EURO = sign('EUR');
const POUND = sign('GBP');
const YEN = sign('JPY', 'CNY');
const RUPEE = sign('INR', 'PKR', 'LKR', 'NPR');
const FRANC = sign('CHF');
/** Three neighbours write the same: without one's own it may be any of them. */
const CROWN = sign(null, 'SEK', 'NOK', 'DKK', 'ISK');

/** As people write them, in lower case; a point at the end is left out. */
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...(['$', 'dollar', 'dollars'] as const).map((word) => [word, DOLLAR] as const),
  ...(['€', 'euro', 'euros'] as const).map((word) => [word, EURO] as const),
  ...(['£', 'pound', 'pounds'] as const).map((word) => [word, POUND] as const),
  ...(['₹', 'rs', 'rupee', 'rupees'] as const).map((word) => [word, RUPEE] as const),
  ...(['fr', 'sfr', 'franc', 'francs'] as const).map((word) => [word, FRANC] as const),
  ...([['¥', YEN], ['yen', sign('JPY')], ['yuan', sign('CNY')], ['kr', CROWN]] as const),
  ...([['us$', sign('USD')], ['ca$', sign('CAD')], ['c$', sign('CAD')], ['au$', sign('AUD')]] as const),
  ...([['a$', sign('AUD')], ['nz$', sign('NZD')], ['s$', sign('SGD')], ['hk$', sign('HKD')]] as const),
  ...([['mx$', sign('MXN')], ['r$', sign('BRL')], ['zł', sign('PLN')], ['kč', sign('CZK')]] as const),
  ...([['₽', sign('RUB')], ['₩', sign('KRW')], ['₺', sign('TRY')], ['₪', sign('ILS')]] as const),
  ...([['₴', sign('UAH')], ['₫', sign('VND')], ['₱', sign('PHP')], ['₦', sign('NGN')], ['฿', sign('THB')]] as const),
]); // biome-ignore format: a table

let known: ReadonlySet<string> | undefined;

/** Whether there is such a currency, by its ISO 4217 code in capitals. */
const isCurrency = (code: string): boolean => {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
};

/**
 * The ISO 4217 code that a sign, word or code in lower case stands for; `undefined` if none.
 * @param own the user's own currency: a sign that several countries write, such as `$`, means theirs if it can
 */
export const currencyOf = (word: string, own: string | null): string | undefined => {
  const found = SIGNS.get(word);
  if (found !== undefined) return own !== null && found.codes.includes(own) ? own : (found.usual ?? undefined);
  const code = word.toUpperCase();
  return /^[a-z]{3}$/.test(word) && isCurrency(code) ? code : undefined;
};
