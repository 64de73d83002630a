import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import { ChannelUnreachable } from '../platform/errors.js';
import type { ChannelName } from '../platform/messages.js';
import { parseJson } from './json.js';

export const DEFAULT_TIMEOUT_MS = 10_000;
const ANSWER_MAX_BYTES = 1_000_000;
const REQUEST_MAX_BYTES = 10_000_000;

export interface Answer {
  status: number;
  /** Undefined where the answer is no JSON. */
  body: unknown;
  header(name: string): string | undefined;
}

/**
 * A client of one host. It follows no redirect, since that would hand our token to another host, and leaves every
 * judgement about status and body to the caller.
 */
export const httpClient = (baseURL: string, timeoutMs: number, answerMaxBytes = ANSWER_MAX_BYTES): AxiosInstance =>
  axios.create({
    baseURL,
    timeout: timeoutMs,
    maxRedirects: 0,
    maxContentLength: answerMaxBytes,
    maxBodyLength: REQUEST_MAX_BYTES,
    validateStatus: () => true,
  });

/** Failures after which the request certainly did not leave this machine. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_INVALID_URL',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The failure without its request: axios keeps address, headers and body in its errors, and with them the token. */
export function unreachable(channel: ChannelName, error: unknown): ChannelUnreachable {
  const code = axios.isAxiosError(error) ? (error.code ?? 'no code') : 'unexpected failure';
  return new ChannelUnreachable(channel, !NEVER_LEFT.has(code), code);
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseJson(text) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One request and its answer, whatever the answer says.
 * @throws ChannelUnreachable where there is no answer
 */
export async function exchange(
  channel: ChannelName,
  http: AxiosInstance,
  request: AxiosRequestConfig,
): Promise<Answer> {
  try {
    const { status, data, headers } = await http.request<unknown>({
      ...request,
      responseType: 'text',
      transformResponse: (text: unknown) => text,
    });
    return {
      status,
      body: parsed(data),
      header: (name) => {
        const value: unknown = headers[name.toLowerCase()];
        return typeof value === 'string' ? value : undefined;
      },
    };
  } catch (error) {
    throw unreachable(channel, error);
  }
}
