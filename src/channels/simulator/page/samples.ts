import type { CitizenAct } from '../acts.js';

/** The stickers drawn for the page, by file name. */
export const STICKERS = ['hoa-sen', 'cam-on', 'mim-cuoi', 'dong-y'] as const;

/** A point on the map of Vietnam, no office's address. */
const PLACE = { latitude: 16.05, longitude: 108.2 };

/** What the page's picture, voice and location buttons send. */
export const SAMPLES: Record<'image' | 'audio' | 'location', (assets: string) => CitizenAct> = {
  image: (assets) => ({ image: `${assets}/sample-paper.svg` }),
  audio: (assets) => ({ audio: `${assets}/sample-voice.wav` }),
  location: () => ({ location: PLACE }),
};

const RATE = 8_000;
const SECONDS = 2;

/** A soft hum in place of a voice: 8-bit mono PCM, made on the spot so that no recording has to be shipped. */
export function sampleVoice(): Buffer {
  const samples = Buffer.alloc(RATE * SECONDS);
  for (let n = 0; n < samples.length; n += 1) {
    const t = n / RATE;
    const loudness = 24 * Math.abs(Math.sin(Math.PI * 3 * t)) * Math.min(1, (SECONDS - t) * 4);
    samples[n] = Math.round(128 + loudness * Math.sin(2 * Math.PI * (180 + 30 * Math.sin(5 * t)) * t));
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
