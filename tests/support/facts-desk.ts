import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactsScreen } from '#view-models/desk-screens.ts';
import { type Answer, type CommentServer, openCommentServer, screenOf } from './comment-server.ts';

interface Cookie {
  cookie: string;
}

/** The desk over a copy of the content, with its form of facts. */
export interface FactsDesk {
  server: CommentServer;
  /** Folder of the content. */
  content: string;
  /** The file of facts as it stands. */
  practice: () => string;
  show: (cookie: Cookie) => Promise<FactsScreen>;
  /** Sends the form as a browser does, with what was typed over it. */
  save: (
    cookie: Cookie,
    screen: FactsScreen,
    typed?: Record<string, string>,
    hours?: FactsScreen['hours'],
  ) => Promise<Answer>;
  close: () => Promise<void>;
}

export async function openFactsDesk(): Promise<FactsDesk> {
  const content = mkdtempSync(join(tmpdir(), 'facts-content-'));
  cpSync('content', content, { recursive: true });
  process.env['CONTENT_DIR'] = content;
  const server = await openCommentServer();
  return {
    server,
    content,
    practice: () => readFileSync(join(content, 'practice.yaml'), 'utf8'),
    show: async ({ cookie }) =>
      screenOf(await server.ask('/desk/facts/', { headers: { cookie } })) as unknown as FactsScreen,
    save: ({ cookie }, screen, typed = {}, hours = screen.hours) =>
      server.ask('/desk/facts/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url, cookie },
        body: fieldsOf(screen, typed, hours).toString(),
      }),
    close: async () => {
      delete process.env['CONTENT_DIR'];
      await server.close();
      rmSync(content, { recursive: true });
    },
  };
}

function fieldsOf(
  { base, began, phone, bookingLink, timeZone }: FactsScreen,
  typed: Record<string, string>,
  hours: FactsScreen['hours'],
): URLSearchParams {
  const fields = new URLSearchParams({ base, began, phone, bookingLink, timeZone, ...typed });
  for (const { day, opens, closes } of hours) {
    fields.append('day[]', day);
    fields.append('opens[]', opens);
    fields.append('closes[]', closes);
  }
  return fields;
}
