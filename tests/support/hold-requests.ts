import type { Page } from 'playwright-core';

/** Lets what a page requests at these addresses arrive only when the returned function is called. */
export async function holdRequests(page: Page, addresses: string): Promise<() => void> {
  const { promise: arrival, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(addresses, async (route) => {
    await arrival;
    await route.fallback();
  });
  return () => release(undefined);
}
