/** Addresses inside the site of the pictures that a finished page shows, and of the one for those who share it. */
export function picturesOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const shown = [...main.matchAll(/<img[^>]*?\ssrc="(\/[^"]+)"/g)].map(([, source = '']) => source);
  const shared = [...html.matchAll(/"image":"[^"]*?(\/share\/[^"]+)"/g)].map(([, source = '']) => source);
  return [...new Set([...shared, ...shown])];
}
