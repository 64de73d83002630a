import type { Bench } from '../suite.js';
import { percentOf, type Share } from './figures.js';
import type { Noise } from './noise.js';
import { type PeerResult, runPeer } from './peer-run.js';
import { ENOUGH_FOR, type PeerName } from './peers/peers.js';
import { atMostOfEach, type Sentence } from './sentences.js';

/** One that was asked every message in every way. `S` is what is known of each answer. */
export interface System<S> {
  name: string;
  /** The answers by the name of the noise. */
  byNoise: ReadonlyMap<string, readonly S[]>;
}

/** What it cost to train and ask one of the peers. */
export type Cost = Omit<PeerResult, 'ranked'>;

/**
 * Trains a peer and asks it everything in every way.
 * @param judge what is known of the answer to the message at this place
 */
export async function askPeer<S>(
  { grounds, progress }: Bench,
  peer: PeerName,
  learnt: readonly Sentence[],
  texts: readonly string[],
  noises: readonly Noise[],
  judge: (ranked: readonly string[], at: number) => S,
): Promise<System<S> & { cost: Cost }> {
  progress(`${peer} is trained and asked`);
  const most = ENOUGH_FOR[peer] ?? Number.POSITIVE_INFINITY;
  const asked = noises.flatMap(({ write }) => texts.map(write));
  const { ranked, ...cost } = await runPeer(grounds, { peer, learnt: atMostOfEach(learnt, most), asked });
  const byNoise = new Map(
    noises.map(({ name }, nth) => [name, texts.map((_, at) => judge(ranked[nth * texts.length + at] ?? [], at))]),
  );
  return { name: cost.name, byNoise, cost };
}

/** The one of which this share is greatest. */
export function strongest<S, T extends System<S>>(
  systems: readonly T[],
  noise: Noise,
  right: (all: readonly S[]) => Share,
): T {
  const percent = ({ byNoise }: T) => percentOf(right(byNoise.get(noise.name) ?? []));
  const [first, ...others] = systems;
  if (!first) throw new RangeError('nothing to compare with');
  return others.reduce((best, one) => (percent(one) > percent(best) ? one : best), first);
}

/** `name 92.0 / 91.4 / …`: the share under each noise, in percent. */
export const levels = <S>(
  { name, byNoise }: System<S>,
  noises: readonly Noise[],
  right: (all: readonly S[]) => Share,
): string => `${name} ${noises.map((noise) => percentOf(right(byNoise.get(noise.name) ?? [])).toFixed(1)).join(' / ')}`;
