/**
 * A path of the site as a browser asks for it: below the path that the site was built for, where that is not the top
 * of its host. For scripts and routes, which Vite builds; a plain Node program knows no such path.
 */
export const withBase = (path: string): string => `${import.meta.env.BASE_URL}${path.slice(1)}`;
