/** All that a search field needs, behind one module, so that a browser gets it in one request. */
export {
  searchNamesFor,
  mergeResults,
  narrowResults,
  nearestTo,
  recordsOf,
  textQuery,
} from '#lib/search/results.ts';
export { loadSuggest, fallbackLinks } from '#lib/search/suggestions.ts';
export { findUrgentHelp } from '#lib/search/urgent-help.ts';
