import type { LitElement, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` for the constructor of a mixin
type Constructor<T> = abstract new (...args: any[]) => T;

export interface FormAssociated {
  name: string;
  disabled: boolean;
  required: boolean;
  /** Disabled itself, or by a `fieldset`. */
  readonly isDisabled: boolean;
  /** Tells the form the value and the validity of this moment. */
  syncForm(): void;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** What a form-associated element tells the mixin. */
export interface FormParts {
  /** Submitted with the host's form under `name`; set again when the browser brings a page back. */
  value: string;
  /** Back to how it was when the page loaded. */
  reset(): void;
  /** The message when the value is not valid, or null; and the control that gets the focus. */
  findFault(): { readonly flags: ValidityStateFlags; readonly message: string; readonly anchor?: HTMLElement } | null;
}

/** Makes an element take part in the host's form: value, reset, restore, disabled and validity. */
export function formAssociated<Base extends Constructor<LitElement & FormParts>>(base: Base): Base & Constructor<FormAssociated> {
  abstract class FormAssociatedElement extends base implements FormAssociated {
    static readonly formAssociated = true;
    static readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

    /** The name under which the value is submitted. */
    @property({ reflect: true }) name = '';

    /** Can't be used; also when a `fieldset` around it is disabled. */
    @property({ type: Boolean, reflect: true }) disabled = false;

    /** An empty value is not valid in the host's form. */
    @property({ type: Boolean, reflect: true }) required = false;

    readonly #internals = this.attachInternals();
    #told: { readonly value: string; readonly message: string; readonly anchor: HTMLElement | undefined } | undefined;

    get form(): HTMLFormElement | null {
      return this.#internals.form;
    }

    get validity(): ValidityState {
      return this.#internals.validity;
    }

    get validationMessage(): string {
      return this.#internals.validationMessage;
    }

    checkValidity(): boolean {
      this.syncForm();
      return this.#internals.checkValidity();
    }

    reportValidity(): boolean {
      this.syncForm();
      return this.#internals.reportValidity();
    }

    /** At once, not at the next render: a host may submit in the same task as it sets a value. */
    syncForm(): void {
      const { value } = this;
      const fault = this.findFault();
      const told = this.#told;
      this.#told = { value, message: fault?.message ?? '', anchor: fault?.anchor };
      if (value !== told?.value) this.#internals.setFormValue(value, value);
      if (this.#told.message === told?.message && this.#told.anchor === told.anchor) return;
      if (fault) this.#internals.setValidity(fault.flags, fault.message, fault.anchor);
      else this.#internals.setValidity({});
    }

    // A form counts from the first moment: nothing has been rendered yet, and perhaps nothing ever changes.
    override connectedCallback(): void {
      super.connectedCallback();
      this.syncForm();
    }

    // What is valid depends on more than the value: `required`, the language, the limits of a backend that answers late.
    protected override updated(changed: PropertyValues): void {
      super.updated(changed);
      this.syncForm();
    }

    formResetCallback(): void {
      this.reset();
      this.syncForm();
    }

    // Not written to `disabled`: a fieldset that is enabled again must not leave its mark.
    formDisabledCallback(): void {
      this.requestUpdate();
    }

    /** Disabled itself, or by a `fieldset`. */
    get isDisabled(): boolean {
      return this.matches(':disabled');
    }

    formStateRestoreCallback(value: string): void {
      this.value = value;
      this.syncForm();
    }
  }
  return FormAssociatedElement;
}
