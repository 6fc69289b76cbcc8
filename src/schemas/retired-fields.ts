/** Facts that practice.yaml once had, and what took the place of each. */
export const retiredFacts: Readonly<Record<string, string>> = {
  editing:
    'is no longer read: pages are edited at the desk of the running site (/desk/edit/), with "npm run edit", or by hand through git. Take its lines out.',
};
