import { formWords } from '#i18n/browser-form-words.ts';
import { withTidyLines } from '#lib/comments/plain-text.ts';
import { textParagraphs } from '#lib/comments/text-paragraphs.ts';

/** Shows in the form how the comment will look, and goes on showing it. Without the script a page of its own does. */
export function startPreview(form: HTMLFormElement): void {
  const part = (selector: string) => form.querySelector<HTMLElement>(selector);
  const [button, preview] = [part('button[formaction]'), part('[data-preview]')];
  const [name, words] = [part('[data-preview] .by b'), part('[data-preview] .by + div')];
  if (button === null || preview === null || name === null || words === null) return;
  const valueOf = (field: string) => form.querySelector<HTMLInputElement>(`[name="${field}"]`)?.value ?? '';
  const show = () => {
    name.textContent = withTidyLines(valueOf('name')) || formWords.noName;
    const paragraphs = textParagraphs(withTidyLines(valueOf('words')));
    words.replaceChildren(...(paragraphs.length > 0 ? paragraphs.map(paragraphOf) : [formWords.noWords]));
  };
  button.addEventListener('click', (event) => {
    event.preventDefault();
    show();
    preview.hidden = false;
    preview.focus();
  });
  form.addEventListener('input', () => {
    if (!preview.hidden) show();
  });
}

/** As CommentWords renders it: text throughout. */
function paragraphOf(lines: ReturnType<typeof textParagraphs>[number]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.dir = 'auto';
  for (const [place, pieces] of lines.entries()) {
    if (place > 0) paragraph.append(document.createElement('br'));
    for (const { text, href } of pieces) {
      if (href === undefined) paragraph.append(text);
      else paragraph.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    }
  }
  return paragraph;
}
