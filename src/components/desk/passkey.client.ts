import { passkeyAlgorithms } from '#lib/desk/passkey-algorithms.ts';
import { passkeyChallengePath } from '#lib/server-paths.ts';

/** What stands in a form that makes a passkey; nothing in one that signs in. */
interface Making {
  rp?: { name: string };
  user: { id: string; name: string; displayName: string };
  exclude: string[];
}

/** Passkeys belong to a name: no browser makes one for an address of numbers, nor over a plain connection. */
const canUse = 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.hidden = !canUse;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

/** Has the device sign, and sends what it signed as the form's field. */
async function send(form: HTMLFormElement): Promise<void> {
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const button = form.querySelector('button');
  const field = form.querySelector('input');
  if (!status || !button || !field) return;
  status.textContent = '';
  button.disabled = true;
  try {
    field.value = JSON.stringify(await signedBy(JSON.parse(form.dataset['passkey'] ?? '{}') as Making));
    form.submit();
  } catch (error) {
    status.textContent = status.dataset[wordsFor[(error as Error).name] ?? 'failed'] ?? '';
  }
  button.disabled = false;
}

const wordsFor: Record<string, string> = { NotAllowedError: 'stopped', InvalidStateError: 'known' };

/** What the device made or signed, in JSON's own types: `toJSON` is missing in browsers of before 2023 to 2025. */
async function signedBy({ rp, user, exclude }: Making) {
  const sent = (await (await fetch(passkeyChallengePath)).json()) as { challenge: string };
  const common = { challenge: new TextEncoder().encode(sent.challenge), timeout: 300_000 };
  const made = rp
    ? navigator.credentials.create({
        publicKey: {
          ...common,
          rp,
          user: { ...user, id: new TextEncoder().encode(user.id) },
          pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
          excludeCredentials: exclude.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
          authenticatorSelection: {
            residentKey: 'required',
            requireResidentKey: true,
            userVerification: 'required',
          },
        },
      })
    : navigator.credentials.get({ publicKey: { ...common, userVerification: 'required' } });
  const { id, type, rawId, response } = (await made) as PublicKeyCredential;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const bytes = parts.flatMap((part) => {
    const value = response[part as keyof typeof response] as ArrayBuffer | null | undefined;
    return value ? [[part, base64url(value)]] : [];
  });
  return { id, type, rawId: base64url(rawId), response: Object.fromEntries(bytes) as Record<string, string> };
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(
    /[+/=]/g,
    (sign) => ({ '+': '-', '/': '_' })[sign] ?? '',
  );

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'))), (letter) =>
    letter.charCodeAt(0),
  );
