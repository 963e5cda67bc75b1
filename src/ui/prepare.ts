import type { SendingRules } from '../core/profile/types.js';
import type { Route } from '../core/sending/types.js';
import { prepareText, type PreparedText } from '../core/text/index.js';

type Values = Readonly<Record<string, string>>;

/**
 * The text pipeline with a memory of one: an element asks for the same answer several times between two keys.
 * Returns a function with the arguments of the pipeline.
 */
export function createTextPreparer(): (text: string, rules: SendingRules, route?: Route, values?: Values) => PreparedText {
  let last: { text: string; rules: SendingRules; route: Route | undefined; values: Values | undefined; answer: PreparedText } | undefined;
  return (text, rules, route, values) => {
    if (last?.text !== text || last.rules !== rules || last.route !== route || last.values !== values) {
      last = { text, rules, route, values, answer: prepareText({ text, rules, route, values }) };
    }
    return last.answer;
  };
}
