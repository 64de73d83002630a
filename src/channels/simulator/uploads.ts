import { newId } from '../../platform/ids.js';

export interface Upload {
  id: string;
  name: string;
  type: string;
  bytes: Buffer;
  at: number;
}

/** Files that our clients uploaded, in memory; the oldest go when together they grow past `maxBytes`. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>();
  #bytes = 0;

  constructor(private readonly maxBytes = 64 * 1024 * 1024) {}

  add(file: { name: string; type: string; bytes: Buffer }, at: number): Upload {
    const upload = { ...file, id: newId(at), at };
    this.#uploads.set(upload.id, upload);
    this.#bytes += upload.bytes.length;
    for (const old of this.#uploads.values()) {
      if (this.#bytes <= this.maxBytes || old === upload) break;
      this.#uploads.delete(old.id);
      this.#bytes -= old.bytes.length;
    }
    return upload;
  }

  find(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }
}

/** The file in field `field` of a multipart body, as a browser or axios writes it; undefined where there is none. */
export async function multipartFile(
  body: Buffer,
  contentType: string,
  field: string,
): Promise<{ name: string; type: string; bytes: Buffer } | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    const file = form.get(field);
    if (file === null || typeof file === 'string') return undefined;
    return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
