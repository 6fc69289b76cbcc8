import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { type Batch, type Statement, codeOf, runBatch, runStatement } from './hrana-statements.ts';

interface Stream {
  database: DatabaseSync;
  /** Statements that the client stored under a number. */
  stored: Map<number, string>;
}

interface StreamRequest {
  type: 'execute' | 'batch' | 'sequence' | 'store_sql' | 'close_sql' | 'close';
  stmt?: Statement;
  batch?: Batch;
  sql?: string;
  sql_id?: number;
}

export interface HranaOptions {
  file: string;
  token: string;
  port?: number;
  /** Most pages of the file, for a server that is full. */
  mostPages?: number;
  /** Milliseconds for which a transaction waits for its turn before the client is told that the store is busy. */
  lockPatience?: number;
}

/**
 * A small libSQL server for tests: version 2 of the Hrana protocol over HTTP, with batons for transactions, on
 * SQLite. Source: the Hrana specification of libSQL.
 */
export class HranaServer {
  private readonly options: HranaOptions;
  private readonly server: Server;
  private readonly streams = new Map<string, Stream>();

  private constructor(options: HranaOptions) {
    this.options = options;
    this.server = createServer((request, response) => {
      this.answer(request).then(
        ([status, body]) => {
          response.writeHead(status, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify(body));
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  }

  static async start(options: HranaOptions): Promise<HranaServer> {
    const database = new DatabaseSync(options.file);
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    const hrana = new HranaServer(options);
    await new Promise<void>((resolve) => {
      hrana.server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
    });
    return hrana;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    for (const baton of [...this.streams.keys()]) this.closeStream(baton);
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<[number, unknown]> {
    if (request.headers.authorization !== `Bearer ${this.options.token}`)
      return [401, { error: 'Unauthorized' }];
    if (request.method !== 'POST' || request.url !== '/v2/pipeline') return [404, { error: 'Not found' }];
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += String(part);
    const body = JSON.parse(text) as { baton?: string; requests: StreamRequest[] };
    const stream = this.takeStream(body.baton);
    if (stream === undefined) return [400, { message: 'The stream has expired', code: 'STREAM_EXPIRED' }];
    const baton = randomUUID();
    this.streams.set(baton, stream);
    const results: unknown[] = [];
    for (const asked of body.requests) results.push(await this.serve(asked, stream));
    const isClosed = body.requests.at(-1)?.type === 'close';
    if (isClosed) this.closeStream(baton);
    return [200, { baton: isClosed ? null : baton, base_url: null, results }];
  }

  /** A baton is good for one request: the answer brings the next. */
  private takeStream(baton: string | undefined): Stream | undefined {
    if (!baton) {
      const database = new DatabaseSync(this.options.file, { timeout: 0 });
      // What a test writes need not outlive the machine.
      database.exec('PRAGMA synchronous = OFF');
      if (this.options.mostPages !== undefined)
        database.exec(`PRAGMA max_page_count = ${this.options.mostPages}`);
      return { database, stored: new Map() };
    }
    const stream = this.streams.get(baton);
    this.streams.delete(baton);
    return stream;
  }

  private closeStream(baton: string): void {
    this.streams.get(baton)?.database.close();
    this.streams.delete(baton);
  }

  private async serve(request: StreamRequest, stream: Stream): Promise<unknown> {
    try {
      return { type: 'ok', response: { type: request.type, ...(await this.respond(request, stream)) } };
    } catch (error) {
      return { type: 'error', error: { message: (error as Error).message, code: codeOf(error) } };
    }
  }

  private async respond(
    { type, stmt, batch, sql, sql_id = 0 }: StreamRequest,
    stream: Stream,
  ): Promise<object> {
    const sqlOf = (statement: Statement) => statement.sql ?? stream.stored.get(statement.sql_id ?? 0) ?? '';
    const run = (statement: Statement) =>
      this.inTurn(() => runStatement(stream.database, sqlOf(statement), statement));
    if (type === 'execute' && stmt !== undefined) return { result: await run(stmt) };
    if (type === 'batch' && batch !== undefined) return { result: await runBatch(batch, run) };
    if (type === 'sequence') stream.database.exec(sql ?? stream.stored.get(sql_id) ?? '');
    if (type === 'store_sql') stream.stored.set(sql_id, sql ?? '');
    if (type === 'close_sql') stream.stored.delete(sql_id);
    return {};
  }

  private async inTurn<Result>(work: () => Result): Promise<Result> {
    const end = Date.now() + (this.options.lockPatience ?? 1_000);
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > end) throw error;
        await wait(2);
      }
    }
  }
}
