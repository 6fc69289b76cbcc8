const run = 'alert(1)';

/** What may be tried in each field of a comment; as it is shown, spaces apart. */
const attempts = [
  `<script>${run}</script>`,
  `"><img src=x onerror=${run}>`,
  `'><svg/onload=${run}>`,
  `</textarea><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `--><script>${run}</script>`,
  `]]><script>${run}</script>`,
  `</comment-region></main><script>${run}</script>`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `javascript:${run}`,
  `https://a.test/"onmouseover="${run}`,
  `https://a.test/'><script>${run}</script>`,
  `[x](javascript:${run})`,
  `<a href="javascript:${run}">x</a>`,
  `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x&#62;`,
  `<style>*{display:none}</style>`,
  `<iframe srcdoc="<script>${run}</script>">`,
  `<base href="https://evil.test/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.test">`,
];

/** The name holds what fits in it; an address may be odd and yet be one. */
export const hostileTexts = attempts.map((words, place) => ({
  words,
  name: `${place} ${words}`.slice(0, 40).trim(),
  email: place % 2 === 0 ? `a+${place}'tag@mail.test` : '',
}));
