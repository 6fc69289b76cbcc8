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

/** One Lighthouse run with its own defaults: a mid-range phone on slow 4G, both simulated. */
export async function measurePage(url: string, port: number): Promise<PageSpeed> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyAudits: ['largest-contentful-paint', 'cumulative-layout-shift', 'network-requests'],
  });
  const audits = result?.lhr.audits;
  const largestPaint = audits?.['largest-contentful-paint']?.numericValue;
  const layoutShift = audits?.['cumulative-layout-shift']?.numericValue;
  if (largestPaint === undefined || layoutShift === undefined)
    throw new Error(
      `Lighthouse measured nothing at ${url}: ${result?.lhr.runtimeError?.message ?? 'no reason told'}`,
    );
  const details = audits?.['network-requests']?.details;
  const requests = details?.type === 'table' ? details.items : [];
  const bytes = requests.reduce((sum, { transferSize }) => sum + Number(transferSize ?? 0), 0);
  return { largestPaint, layoutShift, requests: requests.length, bytes };
}
