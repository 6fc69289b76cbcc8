declare namespace App {
  interface Locals {
    /** What the tags in the page's text draw from; set by components/prose/Prose.astro. */
    prose?: import('#view-models/prose-context.ts').ProseContext;
  }
}

declare module '@joplin/turndown-plugin-gfm' {
  /** GitHub's tables. */
  export const tables: import('turndown').Plugin;
}
