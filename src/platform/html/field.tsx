import type { ComponentChildren } from "preact";
import type { FormState } from "../web/form-state.ts";
import { usePlatformTexts } from "./language.tsx";
import { VisuallyHidden } from "./layout.tsx";

/** What every field takes. */
export type FieldProps = {
	form: FormState;
	name: string;
	label: ComponentChildren;
	/** Shown under the label before one starts to write. */
	hint?: ComponentChildren;
	/** Fields are optional, and say so, unless told. */
	required?: boolean;
	/** When the same name occurs twice on a page. */
	id?: string;
};

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string, id?: string): string {
	return id ?? `field-${name.replaceAll(/[^\p{L}\p{N}_-]+/gu, "-")}`;
}

/** The one value of a field as text, empty if there is none. */
export function valueIn(form: FormState, name: string): string {
	const value = form.values[name];
	return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** All values of a field that may have several. */
export function valuesIn(form: FormState, name: string): string[] {
	const value = form.values[name];
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes({ form, name, hint, required, id }: FieldProps, extra: string[] = []) {
	const own = fieldId(name, id);
	const error = form.errors[name];
	const described = [
		hint && `${own}-hint`,
		...extra,
		error && `${own}-error`,
		form.others?.[name] !== undefined && `${own}-others`,
	]
		.filter(Boolean)
		.join(" ");
	return {
		id: own,
		name,
		required: required || undefined,
		"aria-describedby": described || undefined,
		"aria-invalid": error ? ("true" as const) : undefined,
	};
}

/** The word beside a label that tells that the field may stay empty. */
function OptionalMark({ required }: { required?: boolean }) {
	const t = usePlatformTexts();
	return required ? null : <span class="field-optional"> ({t.optional})</span>;
}

/** The hint of a field. */
export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
	return children ? (
		<p class="field-hint" id={`${id}-hint`}>
			{children}
		</p>
	) : null;
}

/** What is wrong with a field, beside it. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
	const t = usePlatformTexts();
	return message ? (
		<p class="field-error" id={`${id}-error`}>
			<VisuallyHidden>{t.errorPrefix} </VisuallyHidden>
			{message}
		</p>
	) : null;
}

/** The words for a stored value, where it is not itself what people read: the label of an option, a date. */
export type Say = (value: string) => ComponentChildren;

type StoredProps = { form: FormState; name: string; id: string; say?: Say };

/** Beside a field that somebody else has changed: what is stored there now. */
export function StoredNow({ form, name, id, say = (value) => value }: StoredProps) {
	const words = usePlatformTexts().others;
	const others = form.others?.[name];
	if (others === undefined) return null;
	const said = [others].flat().filter(Boolean).map(say);
	const text = said.flatMap((one, index) => (index === 0 ? [one] : [", ", one]));
	return (
		<p class="field-others" id={`${id}-others`}>
			<strong>{isTaken(form, name) ? words.fetched : words.stored}</strong>
			{!isTaken(form, name) && <> {said.length > 0 ? text : words.nothing}</>}
		</p>
	);
}

/** The writer had left the field as it was: it shows what the other wrote. */
export const isTaken = (form: FormState, name: string): boolean =>
	valuesIn(form, name).filter(Boolean).sort().join("\n") ===
	[form.others?.[name] ?? []].flat().filter(Boolean).sort().join("\n");

type FieldFrameProps = FieldProps & { children: ComponentChildren; after?: ComponentChildren; say?: Say };

/** Label, hint, error and control, in that order. */
export function Field({ form, name, label, hint, required, id, children, after, say }: FieldFrameProps) {
	const own = fieldId(name, id);
	const error = form.errors[name];
	return (
		<div class="field" data-invalid={error ? "" : undefined}>
			<label for={own}>
				{label}
				<OptionalMark required={required} />
			</label>
			<Hint id={own}>{hint}</Hint>
			<FieldError id={own} message={error} />
			<StoredNow {...{ form, name, id: own, say }} />
			{children}
			{after}
		</div>
	);
}

/** The same frame for a group of radios or checkboxes. */
export function FieldGroup({ form, name, label, hint, required, id, children, say }: FieldFrameProps) {
	const own = fieldId(name, id);
	const error = form.errors[name];
	const described = [
		hint && `${own}-hint`,
		error && `${own}-error`,
		form.others?.[name] !== undefined && `${own}-others`,
	]
		.filter(Boolean)
		.join(" ");
	return (
		<fieldset
			class="field field-group"
			data-invalid={error ? "" : undefined}
			aria-describedby={described || undefined}
		>
			<legend>
				{label}
				<OptionalMark required={required} />
			</legend>
			<Hint id={own}>{hint}</Hint>
			<FieldError id={own} message={error} />
			<StoredNow {...{ form, name, id: own, say }} />
			{children}
		</fieldset>
	);
}
