import { parseArgs } from 'node:util';
import { countOf } from '#lib/list-words.ts';
import { siteAddress } from '#lib/site-address.ts';
import { checkOnline } from '#online/check-online.ts';
import { isNoReply } from '#online/network.ts';
import { publicNetwork } from '#online/public-network.ts';
import { checkedTopics } from '#online/result.ts';
import { stop } from '#server/stop.ts';

const usage = 'npm run online -- https://www.example.com [--name-server 1.1.1.1]';
const signs = { good: '  ok    ', bad: '  WRONG ', note: '  note  ' } as const;

const { address, nameServer } = readArguments();
const results = await checkOnline(address, publicNetwork(nameServer));
if (isNoReply(results)) stop(`${address} cannot be checked: ${results.problem}`);
for (const topic of checkedTopics) {
  const own = results.filter((result) => result.topic === topic);
  console.log([topic, ...own.map(({ state, words }) => signs[state] + words)].join('\n'));
}
const wrong = results.filter(({ state }) => state === 'bad').length;
console.log(wrong === 0 ? '\nAll good.' : `\n${countOf(wrong, 'thing')} to repair.`);
process.exitCode = wrong === 0 ? 0 : 1;

function readArguments(): { address: string; nameServer: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { 'name-server': { type: 'string' } },
      allowPositionals: true,
    });
    const [address, ...others] = positionals;
    if (address === undefined || others.length > 0)
      throw new Error('Write the one address that is to be checked.');
    return { address: siteAddress(address), nameServer: values['name-server'] };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}
