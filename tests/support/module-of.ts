/** The module of a file: `lib`, `components/ui`, `practice`, `client` for browser code, or `outside` of src/. */
export function moduleOf(file: string): string {
  if (!file.startsWith('src/')) return 'outside';
  if (file.endsWith('.client.ts')) return 'client';
  const [first = '', second = ''] = file.slice('src/'.length).split('/');
  const nested = `${first}/${second}`;
  if (['components/ui', 'editor/app', 'editor/bridge', 'server/desk'].includes(nested)) return nested;
  return first.replace(/(\.d)?\.ts$/, '');
}
