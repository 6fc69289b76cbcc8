/** What a question is about, whatever service it names beside it. */
export const visitTopics =
  'price discount insurance hsa gift pay receipt tip hours cancel directions undress shave license training pregnant osteoporosis cancer pacemaker stroke thinner diabetes clot surgery';

/** Words that services go by. */
export const serviceWords =
  'massage therapy therapeutic session trigger point myofascial release deep tissue couples couple sports swedish treatment';
