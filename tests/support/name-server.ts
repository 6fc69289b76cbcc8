import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface NameServer {
  /** `127.0.0.1:PORT`. */
  address: string;
  close: () => void;
}

/** Records by name and type, such as `massage.test MX`. */
export type Records = Readonly<Record<string, readonly string[]>>;

const types: Record<number, string> = { 15: 'MX', 16: 'TXT' };

/** A name server on this machine that knows some records and nothing else. Source: RFC 1035. */
export async function startNameServer(records: Records): Promise<NameServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, sender) => socket.send(replyTo(query, records), sender.port, sender.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

function replyTo(query: Buffer, records: Records): Buffer {
  const { labels, end } = readName(query, 12);
  const type = types[query.readUInt16BE(end)] ?? 'other';
  const values = records[`${labels.join('.').toLowerCase()} ${type}`] ?? [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  // A reply, recursion wanted and available; one question.
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(values.length, 6);
  const found = values.map((value) => record(query.readUInt16BE(end), dataOf(type, value)));
  return Buffer.concat([header, query.subarray(12, end + 4), ...found]);
}

/** The name of the question, then type, class, seconds to live, and the data. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function dataOf(type: string, value: string): Buffer {
  if (type === 'TXT') return Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
  const labels = value
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([Buffer.from([0, 10]), ...labels, Buffer.from([0])]);
}

function readName(query: Buffer, start: number): { labels: string[]; end: number } {
  const labels: string[] = [];
  let place = start;
  for (let length = query[place] ?? 0; length > 0; length = query[place] ?? 0) {
    labels.push(query.toString('latin1', place + 1, place + 1 + length));
    place += 1 + length;
  }
  return { labels, end: place + 1 };
}
