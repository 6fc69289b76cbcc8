/** What came back from an address. */
export interface Answer {
  /** HTTP status code, where anything answered. */
  status?: number;
  /** Where it led in the end, if that is another address. */
  movedTo?: string;
  /** Why nothing answered. */
  failure?: string;
}

export type Ask = (url: string) => Promise<Answer>;

/** Milliseconds after which an address counts as silent. */
const patience = 20_000;
/** Sites that are asked at the same time. Each site gets one question at a time. */
const atOnce = 8;

/**
 * Asks each address once, politely.
 * @param onAnswer gets how many have answered, out of how many
 */
export async function askAddresses(
  urls: readonly string[],
  ask: Ask = askAddress,
  onAnswer: (done: number, all: number) => void = () => undefined,
): Promise<Map<string, Answer>> {
  const unique = [...new Set(urls)];
  const waiting = [...Map.groupBy(unique, (url) => new URL(url).host).values()];
  const answers = new Map<string, Answer>();
  const work = async () => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift())
      for (const url of site) {
        answers.set(url, await ask(url));
        onAnswer(answers.size, unique.length);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** Asks one address over the network; follows where it leads, and reads no more than the head of the answer. */
export async function askAddress(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'Mozilla/5.0 (content report; checks whether links still work)' },
    });
    await response.body?.cancel();
    return {
      status: response.status,
      ...(response.redirected && !isSamePage(url, response.url) ? { movedTo: response.url } : {}),
    };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

/** True for addresses that differ in a last slash or what stands after a "#" alone. */
function isSamePage(one: string, other: string): boolean {
  const bare = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '');
  return bare(one) === bare(other);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  const { code } = (error.cause ?? {}) as { code?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no site of that name was found';
  return code ?? error.message;
}
