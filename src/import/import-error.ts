/** Something that stops an import before anything is written, in words for the owner. */
export class ImportError extends Error {}
