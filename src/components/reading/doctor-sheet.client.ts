/** Opens the print dialog as soon as the sheet for a doctor is asked for. The page works the same by hand. */
addEventListener('hashchange', () => {
  if (location.hash === '#doctor-sheet') print();
});
