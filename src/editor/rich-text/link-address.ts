const hasScheme = /^[a-z][a-z\d+.-]*:/i;
const email = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const phone = /^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}$/;
const host = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?=[/?#:]|$)/i;
const ownPage = /^\/[^?#]*(?=[?#]|$)/;

/** The address that somebody meant who typed or pasted `typed`: what is clear is completed, and no blank is left. */
export function linkAddress(typed: string): string {
  const address = typed.replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '').trim();
  if (email.test(address)) return `mailto:${address}`;
  if (phone.test(address)) return `tel:+1${address.replaceAll(/\D/g, '').slice(-10)}`;
  if (/^(?:tel|mailto):/i.test(address)) return address.replaceAll(/\s+/g, '');
  const encoded = address.replaceAll(/\s/g, (blank) => encodeURIComponent(blank));
  if (host.test(encoded) && !hasScheme.test(encoded.replace(/:\d+(?=[/?#]|$)/, '')))
    return `https://${encoded}`;
  return encoded.replace(ownPage, (path) => (/\/$|\.[a-z\d]+$/i.test(path) ? path : `${path}/`));
}
