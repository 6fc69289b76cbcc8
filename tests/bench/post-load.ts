import { Agent, request } from 'node:http';

/** One way to send a comment, made anew for each one. */
export interface Target {
  url: string;
  /** Path, headers and body of the comment with this number. No two are alike. */
  post: (number: number) => { path: string; headers: Record<string, string>; body: string };
  /** Statuses that say that it was taken. */
  accepted: readonly number[];
}

export interface LoadResult {
  /** Comments that were acknowledged, warming up included. */
  acknowledged: number;
  perSecond: number;
  /** Milliseconds from the first byte sent to the last one received. */
  median: number;
  p99: number;
  /** Answers by status that did not take the comment. */
  refused: Map<number, number>;
}

/** As many visitors send at a time. */
export const connections = 64;

/**
 * Sends comments on 64 connections, each with one under way at any time, for so many milliseconds after warming up.
 */
export async function measurePosts(target: Target, warmUp: number, time: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  const times: number[] = [];
  const refused = new Map<number, number>();
  let acknowledged = 0;
  let number = 0;
  const start = performance.now() + warmUp;
  const end = start + time;
  const work = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      const status = await send(target, (number += 1), agent);
      const finished = performance.now();
      if (!target.accepted.includes(status)) {
        refused.set(status, (refused.get(status) ?? 0) + 1);
        continue;
      }
      acknowledged += 1;
      if (begun >= start && finished <= end) times.push(finished - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN;
  return {
    acknowledged,
    perSecond: (times.length / time) * 1_000,
    median: at(0.5),
    p99: at(0.99),
    refused,
  };
}

function send({ url, post }: Target, number: number, agent: Agent): Promise<number> {
  const { path, headers, body } = post(number);
  return new Promise((resolve, reject) => {
    const all = { ...headers, 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}${path}`, { method: 'POST', headers: all, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
