/** What the chart shows, as long as the window is open: who comes back finds it as it was. */
import type { Grouping, Measure } from './bars';

export const choice = $state<{ measure: Measure; grouping: Grouping }>({
  measure: 'hours',
  grouping: 'period',
});
