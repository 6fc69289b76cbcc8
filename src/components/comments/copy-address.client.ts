/** Copies the address of a receipt. Where the browser does not let it, the address is selected to be copied by hand. */
for (const place of document.querySelectorAll<HTMLElement>('[data-copy-place]')) {
  const address = place.parentElement?.querySelector<HTMLElement>('[data-receipt-address]');
  const status = place.querySelector<HTMLElement>('[role="status"]');
  if (!address || !status) continue;
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', () => {
    void copy(address).then((isCopied) => {
      status.textContent = status.dataset[isCopied ? 'copied' : 'selected'] ?? '';
    });
  });
}

async function copy(address: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address.textContent.trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(address);
    return false;
  }
}
