import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { AxiosInstance } from 'axios';
import type { Clock } from '../../platform/clock.js';
import { ChannelUnreachable } from '../../platform/errors.js';
import { unreachable } from '../http.js';
import { at, textOf } from '../json.js';
import { Recent } from '../recent.js';
import type { ZaloApi } from './api.js';

export interface ZaloFile {
  url: string;
  name: string;
}

/** What Zalo takes as a file, up to 5 MB. Source: manual, "upload file". */
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv',
};
export const FILE_MAX_BYTES = 5_000_000;

/** An upload lives seven days; a day less, so that no message is sent with one about to end. */
const LIFE_MS = 6 * 24 * 60 * 60_000;

export const isUploadable = (file: ZaloFile): boolean => extname(file.name).toLowerCase() in TYPES;

/**
 * Uploads files, each content once: an OA may upload 5,000 a month, and the forms are always the same few.
 * The file is read anew each time, so that a changed form is never sent in its old version.
 */
export class ZaloFiles {
  private readonly uploads = new Recent<{ token: string; until: number }>(200);

  constructor(
    private readonly api: ZaloApi,
    /** Follows no redirect and reads at most `FILE_MAX_BYTES`. */
    private readonly http: AxiosInstance,
    private readonly clock: Clock,
  ) {}

  /**
   * The token under which Zalo knows the file.
   * @param anew true where Zalo has just said that the token at hand is too old
   * @throws ChannelRefused | ChannelUnreachable
   */
  async token(file: ZaloFile, anew = false): Promise<string> {
    const bytes = await this.read(file.url);
    const key = `${createHash('sha256').update(bytes).digest('hex')}:${file.name}`;
    const known = this.uploads.get(key);
    const now = this.clock.now().getTime();
    if (known && known.until > now && !anew) return known.token;
    const token = await this.upload(bytes, file.name);
    this.uploads.set(key, { token, until: now + LIFE_MS });
    return token;
  }

  private async read(url: string): Promise<Buffer> {
    const answer = await this.http.get<Buffer>(url, { responseType: 'arraybuffer' }).catch((error: unknown) => {
      throw unreachable('zalo', error);
    });
    if (answer.status !== 200)
      throw new ChannelUnreachable('zalo', false, `the file to send answered HTTP ${answer.status}`);
    return answer.data;
  }

  private async upload(bytes: Buffer, name: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: TYPES[extname(name).toLowerCase()] ?? '' }), name);
    const token = textOf(at(await this.api.post('/v2.0/oa/upload/file', form), 'token'));
    if (token === undefined) throw new ChannelUnreachable('zalo', false, 'the upload gave no token');
    return token;
  }
}
