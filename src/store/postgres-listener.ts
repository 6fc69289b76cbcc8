import pg from 'pg';
import { changeChannel } from '#store/page-changes.ts';

const firstWait = 100;
const longestWait = 5_000;

/**
 * Calls `onChange` with each notification, and each time that the connection is made, since notifications are not
 * stored for those who are away. Connects again for ever, with growing pauses. Returns what ends it.
 */
export function listen(settings: pg.ClientConfig, onChange: () => void): () => void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = firstWait;
  let isOver = false;

  const connect = async () => {
    const connecting = new pg.Client({ ...settings, query_timeout: undefined });
    client = connecting;
    const lost = () => {
      if (client !== connecting || isOver) return;
      client = undefined;
      timer = setTimeout(() => void connect(), pause).unref();
      pause = Math.min(2 * pause, longestWait);
    };
    connecting.on('error', lost).on('end', lost).on('notification', onChange);
    try {
      await connecting.connect();
      await connecting.query(`LISTEN ${changeChannel}`);
      pause = firstWait;
      onChange();
    } catch {
      lost();
      void connecting.end().catch(() => undefined);
    }
  };
  void connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    void client?.end().catch(() => undefined);
  };
}
