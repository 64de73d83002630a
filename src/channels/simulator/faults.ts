import type { NextFunction, Request, Response } from 'express';

/** How a scripted fault answers. `code` takes the platform's own envelope. */
export type FaultAnswer =
  | { code: number; subcode?: number; message?: string; headers?: Record<string, string> }
  | { status: number; body: string | object; headers?: Record<string, string> }
  | 'hang'
  | 'drop'
  | 'not-json';

export interface Fault {
  answer: FaultAnswer;
  /** How many calls meet it; one when absent. */
  times?: number;
  /** Only calls whose path ends with this. */
  on?: string;
  /** The call is carried out (shown, echoed) and only its answer is spoilt: the unknown outcome. */
  carriedOut?: boolean;
}

/** The platform's envelope of an error. */
export type Envelope = (
  code: number,
  subcode?: number,
  message?: string,
) => { status: number; body: Record<string, unknown> };

const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';

/** Faults that a test asked for, in the order asked; each meets the next calls that fit it. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];
  readonly #hanging = new Set<Response>();

  constructor(private readonly envelope: Envelope) {}

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Express middleware: answers with the next fitting fault, or marks the call for `answer`. */
  readonly meet = (req: Request, res: Response, next: NextFunction): void => {
    const fault = this.#take(req.path);
    if (fault && !fault.carriedOut) {
      this.#spoil(res, fault.answer);
    } else {
      res.locals.fault = fault?.answer;
      next();
    }
  };

  /** The way every endpoint answers, so that a carried-out call can still have its answer spoilt. */
  readonly answer = (res: Response, status: number, body: object): void => {
    const fault = res.locals.fault as FaultAnswer | undefined;
    if (fault) this.#spoil(res, fault);
    else res.status(status).json(body);
  };

  close(): void {
    for (const res of this.#hanging) res.destroy();
  }

  #take(path: string): Fault | undefined {
    const entry = this.#waiting.find(({ fault }) => path.endsWith(fault.on ?? ''));
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== entry);
    return entry.fault;
  }

  #spoil(res: Response, answer: FaultAnswer): void {
    if (answer === 'drop') res.destroy();
    else if (answer === 'not-json') res.status(200).type('html').send(HTML);
    else if (answer === 'hang') {
      this.#hanging.add(res);
      res.once('close', () => this.#hanging.delete(res));
    } else {
      const { status, body } = 'code' in answer ? this.envelope(answer.code, answer.subcode, answer.message) : answer;
      res
        .status(status)
        .set(answer.headers ?? {})
        .send(body);
    }
  }
}
