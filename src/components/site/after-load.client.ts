import printStyles from '#styles/print.css?url';
import { speculationRules } from '#lib/speculation-rules.ts';

/**
 * What the first paint of a page does without: drawings, the typeface of the next page, the styles for paper, and the
 * rules for what is rendered ahead.
 */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      const use = target.firstElementChild;
      if (target.matches('.drawing')) use?.setAttribute('href', use.getAttribute('data-href') ?? '');
      else loadScripts();
    }
  },
  { rootMargin: '50%' },
);
// The call bar hides for a card that says to call 911.
for (const element of document.querySelectorAll('.drawing,.care.emergency')) observer.observe(element);

// Browsers of before 2022 to 2025 follow no link to what stands in closed details.
addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  document
    .getElementById(link?.hash.slice(1) ?? '')
    ?.closest('details')
    ?.setAttribute('open', '');
});

const typeface = document.querySelector<HTMLLinkElement>('link[as="font"]');
if (typeface) void fetch(typeface.href, { priority: 'low' }).catch(() => undefined);

add('link', { rel: 'stylesheet', href: printStyles, media: 'print' });
add('script', { type: 'speculationrules', textContent: speculationRules });
add('link', { rel: 'manifest', href: `${import.meta.env.BASE_URL}site.webmanifest` });

// Hours, the search page, buttons that only scripts show and a draft wait for no sign.
if (document.querySelector('[data-opening],[data-copy-place],[data-passkey],site-search') || hasStoredDraft())
  loadScripts();

/** `first-load.client.ts` takes this for a sign that the page is about to be used. */
function loadScripts(): void {
  dispatchEvent(new Event('focusin'));
}

function hasStoredDraft(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false;
  }
}

function add(element: 'link' | 'script', properties: Record<string, string>): void {
  document.head.append(Object.assign(document.createElement(element), properties));
}
