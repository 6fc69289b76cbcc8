/** Opens the print dialog as soon as the sheet for a doctor is opened. Without it the browser's own print command does the same. */
addEventListener('hashchange', () => {
  if (location.hash === '#doctor-sheet') print();
});
