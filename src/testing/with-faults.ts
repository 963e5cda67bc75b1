import { systemClock } from '../adapter/clock.js';
import type { Clock } from '../adapter/clock.js';
import type { Call, SmsAdapter } from '../adapter/contract.js';
import { createFaults } from '../adapter/faults.js';
import type { Faults, FunctionName } from '../adapter/faults.js';

/**
 * Any adapter, with everything that can go wrong in the hands of a test: `withFaults(mine).faults.next('send', 'accept-then-500')`.
 * Functions that the adapter lacks stay absent. Latency comes before the call, on the given clock.
 */
export function withFaults(
  adapter: SmsAdapter,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): SmsAdapter & { readonly faults: Faults } {
  const faults = createFaults();

  const wrap =
    <Params, Answer>(name: FunctionName, call: Call<Params, Answer>): Call<Params, Answer> =>
    (params, options) => {
      const work = async (): Promise<Answer> => {
        if (faults.latency > 0) await new Promise<void>((done) => clock.setTimeout(done, faults.latency));
        return call(params, options);
      };
      return faults.apply(name, work, options.signal);
    };

  const { sending, messages } = adapter;
  return {
    ...adapter,
    capabilities: wrap('capabilities', (params, options) => adapter.capabilities(params, options)),
    me: wrap('me', (params, options) => adapter.me(params, options)),
    send: wrap('send', (params, options) => adapter.send(params, options)),
    listMessages: wrap('listMessages', (params, options) => adapter.listMessages(params, options)),
    ...(sending && {
      sending: {
        ...sending,
        ...(sending.findSend && { findSend: wrap('sending.findSend', (params, options) => sending.findSend!(params, options)) }),
      },
    }),
    ...(messages && {
      messages: { ...messages, ...(messages.get && { get: wrap('messages.get', (params, options) => messages.get!(params, options)) }) },
    }),
    faults,
  };
}
