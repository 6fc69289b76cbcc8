/** Words that readers searched for in vain and sent, with the last day on which somebody did, `YYYY-MM-DD`. */
export interface MissedSearch {
  words: string;
  count: number;
  lastDay: string;
}
