import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LibsqlDatabase } from '#store/libsql-database.ts';
import { prepareTables } from '#store/tables.ts';
import { HranaServer } from '../../tests/support/hrana-server.ts';
import { token } from '../../tests/support/store-beds.ts';

const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
let server: HranaServer;

beforeAll(async () => {
  server = await HranaServer.start({ file: join(folder, 'server.db'), token, mostPages: 60 });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const refusalOf = (asked: Promise<unknown>) => asked.catch((cause: unknown) => cause);

test.each([undefined, 'the-wrong-token'])('the token %s is refused, and the mend told', async (wrong) => {
  const database = new LibsqlDatabase(server.url, wrong);
  const refused = {
    kind: 'unreachable',
    message: expect.stringMatching(/COMMENTS_STORE_TOKEN\.$/) as string,
  };
  expect(await refusalOf(database.all('SELECT 1'))).toMatchObject(refused);
  expect(await refusalOf(database.write((sql) => sql.all('SELECT 1')))).toMatchObject(refused);
  await database.close();
});

test('a server that takes nothing more is told, and nothing is half written', async () => {
  const database = new LibsqlDatabase(server.url, token);
  await prepareTables(database);
  const filling = database.write(async (sql) => {
    for (let day = 0; day < 100; day++)
      await sql.all('INSERT INTO salt (day, value) VALUES (?, ?)', String(day), 'x'.repeat(4_000));
  });
  expect(await refusalOf(filling)).toMatchObject({ kind: 'full' });
  expect(await database.all('SELECT count(*) AS count FROM salt')).toEqual([{ count: 0 }]);
  await database.close();
});

test('a server that never answers counts as out of reach', async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const database = new LibsqlDatabase(`http://127.0.0.1:${port}`, token, 40);
  expect(await refusalOf(database.all('SELECT 1'))).toMatchObject({ kind: 'unreachable' });
  expect(await refusalOf(database.write((sql) => sql.all('SELECT 1')))).toMatchObject({
    kind: 'unreachable',
  });
  await database.close();
  silent.closeAllConnections();
  silent.close();
});

test.each(['comments', 'ftp://example.com', 'file:comments.db'])('%s is no address of a server', (url) => {
  expect(() => new LibsqlDatabase(url, undefined)).toThrow(/^COMMENTS_STORE_URL is no address/);
});

test('an address with a token in it is not repeated', () => {
  const database = new LibsqlDatabase(`libsql://name.example.com?authToken=very-secret`, undefined);
  expect(database.place).toBe('name.example.com');
});
