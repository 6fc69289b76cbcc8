import { expect, test } from 'vitest';
import { toJsonScript } from '#lib/json-script.ts';

test('no text can end the script it stands in or begin another', () => {
  const data = { name: '</script><script>alert(1)</script><!--' };
  const script = toJsonScript(data);
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual(data);
});
