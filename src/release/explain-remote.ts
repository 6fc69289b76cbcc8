/** What git's complaint about a place on the network means, and what to do. */
export function explainRemote(complaint: string): string {
  const found = meanings.find(({ pattern }) => pattern.test(complaint));
  return `${found?.means ?? 'The place where the site is sent refused it.'}\nGit says: ${lastLines(complaint)}`;
}

const meanings = [
  {
    pattern:
      /could not resolve host|network is unreachable|connection (?:timed out|refused|reset)|no answer within|failed to connect|operation timed out/i,
    means:
      'There is no connection to the place where the site is sent. Look at your internet connection and try again.',
  },
  {
    pattern:
      /authentication failed|permission denied|could not read (?:username|password)|terminal prompts disabled|access denied|returned error: 40[13]|host key verification/i,
    means:
      'The place where the site is sent does not let you in. Sign in to it again, or ask whoever set it up whether you may still write there.',
  },
  {
    pattern: /hook declined|protected branch|GH006|GH013|not allowed to push/i,
    means:
      'The place where the site is sent does not take changes from this computer: it has rules of its own. Ask whoever set it up.',
  },
  {
    pattern: /fetch first|non-fast-forward|stale info|failed to update ref|cannot lock ref/i,
    means: 'Somebody else published in the same moment. Try again.',
  },
  {
    pattern:
      /does not appear to be a git repository|repository .*not found|not found|no such file or directory/i,
    means: 'The place where the site is sent is not there. It may have moved, or its disk is not plugged in.',
  },
];

function lastLines(complaint: string): string {
  const lines = complaint.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('hint:'))
    .slice(-3)
    .join(' ');
}
