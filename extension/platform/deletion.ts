/** Word between contexts of our origin that everything is being deleted: what a page is still bringing in must not come after it. Says nothing else. */

const NAME = 'second-source-deletion';

export const tellDeletion = (): void => {
  const ownChannel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  ownChannel.postMessage(null);
  ownChannel.close();
};

/** A signal that is aborted when a deletion is told; `stop` ends the listening. */
export const deletionSignal = (): { readonly signal: AbortSignal; readonly stop: () => void } => {
  const controller = new AbortController();
  const ownChannel = new BroadcastChannel(NAME);
  ownChannel.addEventListener('message', () => controller.abort());
  return { signal: controller.signal, stop: () => ownChannel.close() };
};
