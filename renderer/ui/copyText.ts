/**
 * Puts a text on the clipboard, after a click or a key of the user; the answer is whether that worked. By the document's
 * own command: the page has no permissions, and the newer way asks for one.
 */
export const copyText = (text: string): boolean => {
  let isSet = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isSet = true;
  };
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
};
