/** A comment on the desk of a stand-in site, with the tokens of its buttons. */
interface Card {
  words: string;
  tokens: Record<string, string>;
}

/** The newest comment that waits, or is held back in a flood: its sender may never have got a response. */
export async function newestCard(url: string, cookie: string): Promise<Card | undefined> {
  for (const tab of ['pending', 'spam']) {
    const desk = await (await fetch(`${url}/desk/?tab=${tab}`, { headers: { cookie } })).text();
    const data = /<pre>(.*)<\/pre>/s.exec(desk)?.[1]?.replaceAll('&lt;', '<') ?? '{}';
    const { cards = [] } = JSON.parse(data) as { cards?: Card[] };
    if (cards[0] !== undefined) return cards[0];
  }
  return undefined;
}
