import { escapeHtml } from '#lib/escape-html.ts';

/** What the preview waits for, for somebody who sees no code. */
export interface Waiting {
  /** In one sentence. */
  heading: string;
  /** What is to be done, or that nothing is. */
  lines: readonly string[];
}

export const starting: Waiting = {
  heading: 'The preview is starting.',
  lines: ['This takes a few seconds. The page comes by itself.'],
};

export const startingAgain: Waiting = {
  heading: 'The preview stopped, and is starting again.',
  lines: ['This takes a few seconds. The page comes by itself. Nothing that you saved is lost.'],
};

/** @param log file in which the program wrote why it ended */
export const cannotStart = (log: string): Waiting => ({
  heading: 'The preview does not start.',
  lines: [
    'It is tried again every few seconds. You can write and save meanwhile.',
    `Whoever helps you finds the reason in the file ${log}.`,
  ],
});

export const noPage: Waiting = {
  heading: 'There is no page here.',
  lines: ['If you have just saved it, it comes by itself in a moment.'],
};

/** @param problems what is wrong, in words */
export const cannotShow = (problems: readonly string[]): Waiting => ({
  heading: 'This page waits until something is put right.',
  lines: problems,
});

/** A page that says what is waited for, and gives way to the real one as soon as that can be shown. */
export function waitingPage({ heading, lines }: Waiting): string {
  return `<!doctype html>
<html lang="en" data-waiting>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style>
:root { color-scheme: light dark; background: Canvas }
body { max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; font: 1.05rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.25rem }
p { white-space: pre-line }
</style>
</head>
<body>
<main role="status">
<h1>${escapeHtml(heading)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</main>
</body>
</html>`;
}
