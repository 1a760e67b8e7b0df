// The part of autocannon that the benchmarks use; the package has no types of its own.
declare module 'autocannon' {
  export interface Request {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly setupRequest?: (request: Request) => Request;
  }
  export interface Histogram {
    readonly p50: number;
    readonly p97_5: number;
    readonly p99: number;
    readonly max: number;
  }
  export interface Result {
    readonly requests: { readonly total: number };
    readonly latency: Histogram;
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
    readonly '2xx': number;
  }
  export interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly Request[];
  }
  export default function autocannon(options: Options): Promise<Result>;
}
