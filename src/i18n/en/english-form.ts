/** The form for comments in the browser. */
export const form = {
  unreachable:
    'Your comment could not be sent. Your words are still here: please check your connection and try again.',
  unanswered:
    'The site cannot take your comment just now. Your words are still here: please try again in a few minutes.',
  sending: 'Sending ...',
  noName: 'No name yet',
  noWords: 'No words yet',
  /** @param found what a comment seems to reveal about its writer */
  warning: (found: readonly string[]) =>
    `This seems to hold ${found.join(' and ')}. Comments are public: you may want to leave that out.`,
};
