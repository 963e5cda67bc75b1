import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { effectiveRules } from '../core/profile/rules.js';
import type { Profile, ProfileSource, SendingRules } from '../core/profile/types.js';
import { providerContext, type ProviderValue } from './context.js';
import { Localizer, nearestLanguage, type BuiltInStrings, type StringOverrides } from './localize.js';
import { onLanguageChange } from './page-language.js';
import { onProfilesChange, useProfile } from './profiles.js';
import type { Session, SessionEvent } from './session.js';

/**
 * What every element has: its profile, its words and what the nearest `sms-provider` gives. All of it may come late,
 * change or go away. Elements that talk to a backend extend `ConnectedElement`.
 */
export abstract class SmsElement extends LitElement {
  /** The profile of this element alone: a name or an object. */
  @property() profile: string | ProfileSource | undefined;

  /** The language of this element; otherwise that of the nearest ancestor that has one. */
  @property() override lang = '';

  /** Words of the host's own, by string key. */
  @property({ attribute: false }) strings: StringOverrides | undefined;

  /** @state */
  @state() protected provider: ProviderValue | undefined;

  protected readonly localizer: Localizer;

  #inheritedLanguage = 'en';
  #session: Session | null = null;
  #endSession: (() => void) | undefined;
  #endProfiles: (() => void) | undefined;
  #endLanguage: (() => void) | undefined;
  #rules: { readonly profile: Profile; readonly capabilities: unknown; readonly rules: SendingRules } | undefined;

  /** @param builtIn the English words of this element */
  constructor(builtIn: BuiltInStrings) {
    super();
    this.localizer = new Localizer(this, builtIn, () => ({
      language: this.lang || this.#inheritedLanguage,
      wording: this.profileInUse.wording,
      overrides: [this.strings, this.provider?.strings],
    }));
    new ContextConsumer(this, {
      context: providerContext,
      subscribe: true,
      callback: (value) => {
        this.provider = value;
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readLanguage();
    this.#endLanguage = onLanguageChange(() => this.#readLanguage());
    this.#endProfiles = onProfilesChange(() => this.requestUpdate());
    // An element that is moved keeps its properties, so no update would follow by itself.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLanguage?.();
    // Where it is put next there may be no provider to say otherwise.
    this.provider = undefined;
    this.#endProfiles?.();
    this.#follow(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#readLanguage();
    if (this.isConnected) this.#follow(this.findSession());
  }

  /** The session in use; null without an adapter. */
  protected get session(): Session | null {
    return this.#session;
  }

  /** Which session this element should use now. */
  protected findSession(): Session | null {
    return this.provider?.session ?? null;
  }

  protected get profileInUse(): Profile {
    return useProfile(this.profile ?? this.provider?.profile);
  }

  /** The profile's rules with what the backend demands laid over them, as far as it has answered. */
  protected get rules(): SendingRules {
    const profile = this.profileInUse;
    const session = this.#session?.state;
    const capabilities = session?.phase === 'ready' ? session.capabilities : undefined;
    if (this.#rules?.profile !== profile || this.#rules.capabilities !== capabilities) {
      this.#rules = { profile, capabilities, rules: effectiveRules(profile, capabilities) };
    }
    return this.#rules.rules;
  }

  /** Called for every event of the session in use; override and call super. */
  protected onSessionEvent(event: SessionEvent): void {
    if (event === 'state') this.requestUpdate();
  }

  /** Called when another session is in use, or none; override and call super. */
  protected onSessionChange(session: Session | null): void {
    void session?.load();
  }

  #follow(session: Session | null): void {
    if (session === this.#session) return;
    this.#endSession?.();
    this.#session = session;
    this.#endSession = session?.subscribe((event) => this.onSessionEvent(event));
    this.onSessionChange(session);
  }

  #readLanguage(): void {
    const language = this.isConnected ? nearestLanguage(this) : this.#inheritedLanguage;
    if (language === this.#inheritedLanguage) return;
    this.#inheritedLanguage = language;
    this.requestUpdate();
  }
}
