/** All that a search field asks for, behind one door, so that a browser gets it in one request. */
export {
  askNames,
  describeFindings,
  mergeResults,
  narrowResults,
  recordsOf,
  textQuery,
} from '#lib/search/results.ts';
export { loadSuggest, waysOn } from '#lib/search/suggestions.ts';
export { findUrgentHelp } from '#lib/search/urgent-help.ts';
