import { shell } from 'electron';

/**
 * The address that may be handed to the system, or `undefined`. Only `https:` and `mailto:` leave the app; a posting
 * saved with `http:` is asked for by `https:`. Anything else could start a program.
 */
export const externalAddress = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol === 'http:') address.protocol = 'https:';
  if (address.protocol !== 'https:' && address.protocol !== 'mailto:') return undefined;
  if (address.username !== '' || address.password !== '') return undefined; // https://bank.example@evil.example
  return address.href;
};

/** Opens an address in the user's browser or mail program. False if it was refused. The only caller of `openExternal`. */
export const openExternally = async (url: string): Promise<boolean> => {
  const address = externalAddress(url);
  if (address === undefined) return false;
  await shell.openExternal(address);
  return true;
};
