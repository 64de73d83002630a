import type { AxiosInstance } from 'axios';
import { ChannelUnreachable } from '../../platform/errors.js';
import { exchange } from '../http.js';
import { appSecretProof } from '../signing.js';
import { graphRefusal } from './errors.js';

export interface GraphOptions {
  http: AxiosInstance;
  /** As in the address: `v26.0`. */
  version: string;
  pageId: string;
  pageToken: string;
  /** Set where `appsecret_proof` is to be sent. */
  proofSecret: string | undefined;
}

/**
 * Calls of the Send API. The address names the Page instead of `me`, so that a token of another Page fails instead of
 * writing in that Page's name; the token goes in a header, since addresses end up in logs.
 */
export class GraphClient {
  constructor(private readonly options: GraphOptions) {}

  /**
   * @returns the answer
   * @throws ChannelRefused | ChannelUnreachable
   */
  async post(data: unknown): Promise<unknown> {
    const { http, version, pageId, pageToken, proofSecret } = this.options;
    const answer = await exchange('messenger', http, {
      method: 'POST',
      url: `/${version}/${pageId}/messages`,
      data,
      headers: { Authorization: `Bearer ${pageToken}` },
      params: proofSecret === undefined ? {} : { appsecret_proof: appSecretProof(proofSecret, pageToken) },
    });
    const refused = graphRefusal(answer);
    if (refused) throw refused;
    if (answer.status !== 200 || answer.body === undefined) {
      throw new ChannelUnreachable('messenger', true, `unreadable answer, HTTP ${answer.status}`);
    }
    return answer.body;
  }
}
