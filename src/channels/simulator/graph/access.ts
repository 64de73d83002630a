import type { RequestHandler } from 'express';
import { appSecretProof, sameText } from '../../signing.js';
import type { FakeGraph } from './fake-graph.js';
import type { Refuse } from './routes.js';

/**
 * Who may call: the Page's token (query, form or Bearer), for the Page itself, with the application's proof where it
 * is required, and never with a wrong one.
 */
export function graphAccess(graph: FakeGraph, no: Refuse): RequestHandler {
  const { pageToken, appSecret, pageId } = graph.account;
  return (req, res, next) => {
    const inBody = (req.body ?? {}) as { access_token?: unknown; appsecret_proof?: unknown };
    const bearer = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1];
    const token = String(req.query.access_token ?? inBody.access_token ?? bearer ?? '');
    if (!sameText(token, pageToken)) return no(res, 190);

    const proof = req.query.appsecret_proof ?? inBody.appsecret_proof;
    if (proof === undefined && graph.requireProof) {
      return no(res, 100, undefined, 'API calls from the server require an appsecret_proof argument');
    }
    if (proof !== undefined && !sameText(String(proof), appSecretProof(appSecret, pageToken))) {
      return no(res, 100, undefined, 'Invalid appsecret_proof provided in the API argument');
    }
    const [, version = '', object = '', edge] = req.path.split('/');
    if (!/^v\d+\.\d+$/.test(version)) return no(res, 2500, undefined, 'Unknown path components');
    if (edge && object !== pageId && object !== 'me') return no(res, 100, 33, 'Unsupported post request.');
    next();
  };
}
