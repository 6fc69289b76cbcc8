import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAddress, askAddresses } from '#report/ask-addresses.ts';

let server: Server;
let home: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(301, { location: '/new/' });
    else if (request.url === '/slash') response.writeHead(301, { location: '/slash/' });
    else if (request.url === '/gone') response.writeHead(410);
    response.end('words');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('an address says whether it is there, gone or elsewhere', async () => {
  expect(await askAddress(`${home}/there`)).toEqual({ status: 200 });
  expect(await askAddress(`${home}/gone`)).toEqual({ status: 410 });
  expect(await askAddress(`${home}/moved`)).toEqual({ status: 200, movedTo: `${home}/new/` });
  expect(await askAddress(`${home}/slash`)).toEqual({ status: 200 });
});

test('a site that is not there is reported as such', async () => {
  const { port } = new URL(home);
  expect(await askAddress('http://127.0.0.1:1/')).toEqual({ failure: expect.stringMatching(/\S/) as string });
  expect(await askAddress(`http://no-such-host.invalid:${port}/`)).toEqual({
    failure: 'no site of that name was found',
  });
});

test('each address is asked once, each site one question at a time, and progress is reported', async () => {
  const urls = ['https://a.test/1', 'https://a.test/2', 'https://b.test/1', 'https://a.test/1'];
  const busy = new Map<string, number>();
  const reported: string[] = [];
  const ask = async (url: string) => {
    const { host } = new URL(url);
    busy.set(host, (busy.get(host) ?? 0) + 1);
    expect(busy.get(host)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    busy.set(host, 0);
    return { status: 200 };
  };
  const answers = await askAddresses(urls, ask, (done, all) => reported.push(`${done} of ${all}`));
  expect([...answers.keys()].toSorted()).toEqual(urls.slice(0, 3).toSorted());
  expect(reported).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});
