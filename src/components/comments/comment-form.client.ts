import { receiptPath, formTokenPath } from '#lib/server-paths.ts';
import { draftKey, readDraft } from '#lib/comments/comment-draft.ts';
import { formWords } from '#i18n/browser-form-words.ts';
import { privateDetails } from '#lib/comments/private-details.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
/** What the server says to a comment: where its receipt is, or what is wrong with it. */
interface Answer {
  receipt?: string;
  problem?: string;
  errors?: Record<string, string>;
  formToken?: string;
}

/** Keeps a draft, warns of what had better stay private, and shows what is wrong without leaving the page. */
export function improveForm(form: HTMLFormElement): void {
  const field = (name: string) => form.querySelector<Field>(`[name="${name}"]`);
  const valueOf = (name: string) => field(name)?.value ?? '';
  const key = draftKey(valueOf('page'), valueOf('parent'));
  const words = field('words');
  const button = form.querySelector('button');
  if (words === null || button === null) return;
  const warning = addLine(words, 'strong', 'warning');
  warning.setAttribute('role', 'status');
  const warn = () => {
    const found = privateDetails(`${words.value}\n${valueOf('name')}`);
    const text = found.length > 0 ? formWords.warning(found) : '';
    if (warning.textContent !== text) warning.textContent = text;
  };

  /** Stays as long as nothing is changed, so that what is sent again after a lost response is known. */
  let requestId: string | undefined;
  // A browser cuts what is pasted; the server says how long it may be instead.
  words.removeAttribute('maxlength');
  restore();
  warn();
  const tokenRequest = valueOf('formToken') === '' ? fetchFormToken() : undefined;
  form.addEventListener('input', ({ target }) => {
    requestId = undefined;
    storeDraft();
    warn();
    if (target instanceof HTMLElement) clearError(target);
  });
  let isSending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const label = button.textContent;
    button.textContent = formWords.sending;
    void send().finally(() => {
      isSending = false;
      button.textContent = label;
    });
  });

  async function send(): Promise<void> {
    form.querySelector('[role="alert"]')?.remove();
    for (const invalid of form.querySelectorAll('[aria-invalid]')) clearError(invalid);
    await tokenRequest;
    requestId ??= makeRequestId();
    storeDraft();
    const fields = [...new FormData(form), ['requestId', requestId] as const];
    let response: Response;
    try {
      response = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(30_000),
        body: new URLSearchParams(
          fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
        ),
      });
    } catch {
      showProblem(formWords.unreachable);
      return;
    }
    const answer = (await response.json().catch(() => ({}))) as Answer;
    if (answer.formToken) setFormToken(answer.formToken);
    if (response.ok && answer.receipt?.startsWith(receiptPath)) {
      store(undefined);
      form.reset();
      location.assign(answer.receipt);
      return;
    }
    const wrong = ['words', 'name', 'email'].filter((name) => showError(name, answer.errors?.[name]));
    if (wrong[0] === undefined) showProblem(answer.problem ?? formWords.unanswered);
    else field(wrong[0])?.focus();
  }

  function showError(name: string, text: string | undefined): boolean {
    const input = field(name);
    if (!text || input === null) return false;
    const line = addLine(input, 'strong', 'error');
    line.id = `${input.id}-error`;
    line.textContent = text;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${line.id}`);
    return true;
  }

  function clearError(input: Element): void {
    input.removeAttribute('aria-invalid');
    const id = `${input.id}-error`;
    document.getElementById(id)?.remove();
    const left = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((word) => word && word !== id);
    if (left.length > 0) input.setAttribute('aria-describedby', left.join(' '));
    else input.removeAttribute('aria-describedby');
  }

  function showProblem(text: string): void {
    const line = document.createElement('p');
    line.className = 'problem';
    line.setAttribute('role', 'alert');
    line.tabIndex = -1;
    line.textContent = text;
    button?.before(line);
    line.focus();
  }

  async function fetchFormToken(): Promise<void> {
    try {
      const answer = (await (
        await fetch(formTokenPath, { signal: AbortSignal.timeout(5_000) })
      ).json()) as Answer;
      if (answer.formToken) setFormToken(answer.formToken);
    } catch {
      // Sent without one, a comment is only looked at more closely.
    }
  }

  function setFormToken(formToken: string): void {
    let hidden = field('formToken');
    if (hidden === null) {
      hidden = document.createElement('input');
      Object.assign(hidden, { type: 'hidden', name: 'formToken' });
      form.append(hidden);
    }
    // As an attribute, so that emptying the form leaves it.
    hidden.setAttribute('value', formToken);
  }

  function restore(): void {
    const name = field('name');
    let draft;
    try {
      draft = readDraft(sessionStorage.getItem(key));
    } catch {
      return;
    }
    if (words !== null) words.value ||= draft?.words ?? '';
    if (name !== null) name.value ||= draft?.name ?? '';
    requestId = draft?.requestId;
  }

  function storeDraft(): void {
    store(JSON.stringify({ words: words?.value, name: valueOf('name'), requestId }));
  }

  function store(draft: string | undefined): void {
    try {
      if (draft === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, draft);
    } catch {
      // Storage is closed to this page: the words stay in the form alone.
    }
  }
}

/** 128 random bits in letters and digits. */
const makeRequestId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An empty line before a field, after its label and hint. */
function addLine(input: Field, element: 'p' | 'strong', look: string): HTMLElement {
  const line = document.createElement(element);
  line.className = look;
  input.before(line);
  return line;
}
