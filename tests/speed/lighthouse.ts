import lighthouse from 'lighthouse';

export interface PageSpeed {
  /** Milliseconds until the largest part of the first screen is painted. */
  largestPaint: number;
  /** Share of the screen that moved by itself, as a score without a unit. */
  layoutShift: number;
  /** All that was asked of the network while the page loaded, the page itself included. */
  requests: number;
  /** Bytes that those requests brought. */
  bytes: number;
}

/** How often a page is opened before it counts as one that cannot be measured. */
const tries = 3;

/**
 * One Lighthouse run with its own defaults: a mid-range phone on slow 4G, both simulated. Now and then the browser's
 * trace begins after the page did, and holds nothing to measure: then the page is opened again.
 */
export async function measurePage(url: string, port: number): Promise<PageSpeed> {
  let reason = '';
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const audits = (await runLighthouse(url, port)) ?? {};
    const paint = audits['largest-contentful-paint'];
    const largestPaint = paint?.numericValue;
    const layoutShift = audits['cumulative-layout-shift']?.numericValue;
    if (largestPaint !== undefined && layoutShift !== undefined)
      return { largestPaint, layoutShift, ...requestsIn(audits['network-requests']?.details) };
    reason = paint?.errorMessage ?? 'no reason given';
  }
  throw new Error(`Lighthouse measured nothing at ${url}, ${tries} times: ${reason}`);
}

const runLighthouse = async (url: string, port: number) =>
  (
    await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyAudits: ['largest-contentful-paint', 'cumulative-layout-shift', 'network-requests'],
    })
  )?.lhr.audits;

function requestsIn(details: { type: string; items?: unknown } | undefined) {
  const requests = details?.type === 'table' ? (details.items as { transferSize?: number }[]) : [];
  const bytes = requests.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0);
  return { requests: requests.length, bytes };
}
