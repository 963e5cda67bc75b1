import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale, LocaleStrings, PluralForms, StringKey } from '../locales/en.js';

/** Strings that replace those of the locale: by key, whatever the language. */
export type StringOverrides = Readonly<Partial<Record<StringKey, string | PluralForms>>>;

/** The English words an element comes with; only those that it uses, so that a small element stays small. */
export type BuiltInStrings = Readonly<Partial<Record<StringKey, string | PluralForms>>>;

const locales = new Map<string, LocaleStrings>();
const listeners = new Set<() => void>();

/** Makes a language known to every element on the page, also those that are there already. English is built in. */
export function registerLocale(locale: Locale): void {
  locales.set(locale.language, locale.strings);
  for (const listener of listeners) listener();
}

/** Values for the `{names}` of a string; `count` also chooses the plural form. */
export type StringValues = Readonly<Record<string, string | number>>;

/** What an element's words depend on, asked for anew at each render. */
export interface WordSources {
  /** BCP 47, of the nearest element that says one. */
  readonly language: string;
  /** By language, by key: the profile's wording. */
  readonly wording: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** From the element's own to the provider's. */
  readonly overrides: readonly (StringOverrides | undefined)[];
}

/**
 * Looks words up, nearest first: the host's own strings, the profile's wording, the locale, English. Re-renders its
 * host when a locale is registered later.
 */
export class Localizer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #builtIn: BuiltInStrings;
  readonly #sources: () => WordSources;
  readonly #refresh = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost, builtIn: BuiltInStrings, sources: () => WordSources) {
    this.#host = host;
    this.#builtIn = builtIn;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#refresh);
  }

  hostDisconnected(): void {
    listeners.delete(this.#refresh);
  }

  /** BCP 47; usable for `Intl` even when a page's `lang` is not. */
  get language(): string {
    return usableLanguage(this.#sources().language);
  }

  /** The string in the user's language, as plain text. */
  text(key: StringKey, values: StringValues = {}): string {
    const form = this.#find(key) ?? key;
    const language = this.language;
    const chosen = typeof form === 'string' ? form : pluralForm(form, language, Number(values['count'] ?? 0));
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? formatNumber(value, language) : (value ?? whole);
    });
  }

  /** The string if any source has that key: for words about codes that a backend may invent. */
  textIfKnown(key: string, values?: StringValues): string | null {
    return this.#find(key as StringKey) === undefined ? null : this.text(key as StringKey, values);
  }

  #find(key: StringKey): string | PluralForms | undefined {
    const { language, wording, overrides } = this.#sources();
    for (const strings of overrides) {
      const own = strings && Object.hasOwn(strings, key) ? strings[key] : undefined;
      if (isForm(own)) return own;
    }
    const tag = language.toLowerCase();
    const primary = tag.split('-', 1)[0] ?? tag;
    const locale = locales.get(tag) ?? locales.get(primary);
    return (
      wording[tag]?.[key] ??
      wording[primary]?.[key] ??
      locale?.[key] ??
      (Object.hasOwn(this.#builtIn, key) ? this.#builtIn[key] : undefined)
    );
  }
}

/** The `lang` that applies to an element, through shadow roots and slots, as HTML would inherit it. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element) {
      const language = node.getAttribute('lang');
      if (language) return language;
    }
  }
  return navigator.language || 'en';
}

/** A host's strings may be anything; what is none is passed over. */
function isForm(value: unknown): value is string | PluralForms {
  return typeof value === 'string' || typeof (value as Partial<PluralForms> | null | undefined)?.other === 'string';
}

function pluralForm(forms: PluralForms, language: string, count: number): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

function usableLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
