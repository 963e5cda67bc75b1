import { createContext } from '@lit/context';
import type { ProfileSource } from '../core/profile/types.js';
import type { StringOverrides } from './localize.js';
import type { Session } from './session.js';

export type Theme = 'auto' | 'light' | 'dark';

/** What an `sms-provider` gives to everything inside it. A new object at each change. */
export interface ProviderValue {
  readonly session: Session | null;
  readonly profile: string | ProfileSource | undefined;
  readonly strings: StringOverrides | undefined;
  readonly theme: Theme;
}

/** A string, so that elements and providers of two copies of this package on one page still find each other. */
export const providerContext = createContext<ProviderValue>('sms-elements/provider/1');
