/** Astro takes a service for pictures as the default of a file. */
export { pictureService as default } from '#build/focus-pictures.ts';
