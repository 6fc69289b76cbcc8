declare namespace App {
  interface Locals {
    /** What the tags in the page's text draw from; set by components/prose/Prose.astro. */
    prose?: import('#view-models/prose-context.ts').ProseContext;
  }
}

declare module '@joplin/turndown-plugin-gfm' {
  const plugins: { tables: import('turndown').Plugin };
  export default plugins;
}
