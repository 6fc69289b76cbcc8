import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Sends text as it stands, part by part with a pause of so many milliseconds between them, and gives all that came
 * back until the other side closed the connection.
 */
export async function sendRaw(url: string, parts: readonly string[], pause = 0): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    // The other side may close while there is more to send.
    socket.on('error', () => undefined);
  });
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part);
    if (pause > 0) await wait(pause);
  }
  await closed;
  return answer;
}
