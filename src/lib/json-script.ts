/**
 * Data as JSON that can stand inside a `<script>`: no text in it can end the element or begin another. Source: HTML
 * Standard, "Restrictions for contents of script elements".
 */
export function toJsonScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
