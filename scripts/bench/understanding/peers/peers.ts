import type { Peer } from './peer.js';

/** Each is loaded only where it is measured: what one needs would count in the memory of another. */
const PEERS = {
  'natural-shipped': () => import('./natural-shipped.js'),
  'natural-mended': () => import('./natural-mended.js'),
  wink: () => import('./wink.js'),
  nlpjs: () => import('./nlpjs.js'),
  own: () => import('./own.js'),
} satisfies Record<string, () => Promise<{ peer: Peer }>>;

export type PeerName = keyof typeof PEERS;

/** Those that others made. */
export const OTHERS: readonly PeerName[] = ['natural-shipped', 'natural-mended', 'wink', 'nlpjs'];

/**
 * So many sentences of an intent are enough for it. nlp.js takes minutes over more, and gets lost: of messages to a
 * commune it understood 59 in 100 when it had learnt from so many, 19 in 100 when it had learnt from all.
 */
export const ENOUGH_FOR: Partial<Record<PeerName, number>> = { nlpjs: 120 };

export async function peerCalled(name: PeerName): Promise<Peer> {
  const { peer } = await PEERS[name]();
  return peer;
}
