/**
 * Which pages a browser may render before they are requested: all of the site but what the server makes for one
 * visitor, and files. Moderate: where a link is hovered over or pressed. Source: Speculation Rules, WICG.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/*.*', '/comments/*', '/desk/*', '/admin/*'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
