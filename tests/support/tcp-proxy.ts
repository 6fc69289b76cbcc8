import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A way to a server that a test can cut. */
export class TcpProxy {
  private readonly target: { host: string; port: number };
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;
  /** Called with what a client sends, before it is passed on; where it returns false the connection is cut instead. */
  inspect: (data: Buffer) => boolean = () => true;

  private constructor(target: { host: string; port: number }) {
    this.target = target;
  }

  static async start(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const proxy = new TcpProxy({ host: hostname, port: Number(port || 5432) });
    await proxy.open();
    return proxy;
  }

  /** The address with this proxy in the place of its server. */
  through(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String(this.port);
    return changed.href;
  }

  async open(): Promise<void> {
    this.server = createServer((client) => this.pipe(client)).listen(this.port, '127.0.0.1');
    await new Promise((done) => this.server?.once('listening', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Cuts every connection; new ones are taken. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Cuts every connection and takes no new ones, until it is opened again. */
  async close(): Promise<void> {
    const closed = new Promise((done) => this.server?.close(done));
    this.cut();
    await closed;
  }

  private pipe(client: Socket): void {
    const upstream = connect(this.target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
    client.on('data', (data: Buffer) => {
      if (this.inspect(data)) upstream.write(data);
      else client.destroy();
    });
    upstream.pipe(client);
  }
}
