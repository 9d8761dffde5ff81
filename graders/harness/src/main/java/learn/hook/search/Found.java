package learn.hook.search;

import learn.hook.run.Ending;

/**
 * A schedule that breaks the promise.
 *
 * @param choices that lead to it
 * @param schedule its number in the search, from 1
 * @param bound preemptions (or delays) allowed in the pass; -1 for a sampled one
 */
record Found(Ending.Failed ending, int[] choices, long schedule, int bound) {}
