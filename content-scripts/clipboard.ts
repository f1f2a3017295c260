/** Puts text on the clipboard at the reader's click, on plain http too, without a field and without letting the page take part. */
export const copyText = (document: Document, words: string): boolean => {
  let done = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.isTrusted || event.clipboardData === null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.setData('text/plain', words);
    done = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', onCopy, { capture: true });
  // Deprecated, yet the only way that needs neither a secure page nor a permission.
  document.execCommand('copy');
  view?.removeEventListener('copy', onCopy, { capture: true });
  return done;
};
