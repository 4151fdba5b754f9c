import type { ComponentChildren } from "preact";
import {
	controlAttributes,
	Field,
	FieldError,
	FieldGroup,
	type FieldProps,
	fieldId,
	Hint,
	StoredNow,
	valueIn,
	valuesIn,
} from "./field.tsx";
import { usePlatformTexts } from "./language.tsx";

/** One thing to choose. */
export type Option = {
	value: string;
	label: ComponentChildren;
	hint?: ComponentChildren;
	disabled?: boolean;
};

/** Options of a list; a native list shows text only. */
export type SelectOption = { value: string; label: string; group?: string };

type SelectFieldProps = FieldProps & {
	options: readonly SelectOption[];
	/** The line for "nothing chosen"; `false` where one is always chosen. */
	blank?: string | false;
	width?: "short" | "medium" | "full";
};

const labelIn = (options: readonly Pick<Option, "value" | "label">[]) => (chosen: string) =>
	options.find(({ value }) => value === chosen)?.label ?? chosen;

function grouped(options: readonly SelectOption[]): [string, SelectOption[]][] {
	return [...Map.groupBy(options, (option) => option.group ?? "")];
}

/** One of many, in a native list. For up to six, ChoiceField shows them all at once. */
export function SelectField({ options, blank, width = "medium", ...field }: SelectFieldProps) {
	const t = usePlatformTexts();
	const chosen = valueIn(field.form, field.name);
	const one = ({ value, label }: SelectOption) => (
		<option value={value} selected={value === chosen}>
			{label}
		</option>
	);
	return (
		<Field {...field} say={labelIn(options)}>
			<select {...controlAttributes(field)} class={`ds-input input-${width}`}>
				{blank !== false && <option value="">{blank ?? t.chooseOne}</option>}
				{grouped(options).map(([group, members]) =>
					group ? <optgroup label={group}>{members.map(one)}</optgroup> : members.map(one),
				)}
			</select>
		</Field>
	);
}

type GroupProps = FieldProps & {
	options: readonly Option[];
	/** Beside each other, for short answers such as yes and no. */
	inline?: boolean;
	/** One row of large numbers, such as 1 to 6, to be hit with a thumb. */
	scale?: boolean;
};

type OneOptionProps = {
	option: Option;
	id: string;
	name: string;
	type: "radio" | "checkbox";
	checked: boolean;
	required?: boolean;
	invalid: boolean;
};

function OneOption({ option, id, name, type, checked, required, invalid }: OneOptionProps) {
	return (
		<div class="option">
			<input
				class="ds-input"
				type={type}
				id={id}
				name={name}
				value={option.value}
				checked={checked}
				disabled={option.disabled}
				required={required || undefined}
				aria-invalid={invalid ? "true" : undefined}
				aria-describedby={option.hint ? `${id}-option-hint` : undefined}
			/>
			<label for={id}>{option.label}</label>
			<Hint id={`${id}-option`}>{option.hint}</Hint>
		</div>
	);
}

type OptionsProps = {
	type: "radio" | "checkbox";
	options: readonly Option[];
	look: string;
	field: FieldProps;
};

function Options({ type, options, look, field }: OptionsProps) {
	const chosen = new Set(valuesIn(field.form, field.name));
	const own = fieldId(field.name, field.id);
	return (
		<div class={look}>
			{options.map((option, index) => (
				<OneOption
					option={option}
					type={type}
					id={index === 0 ? own : `${own}-${index + 1}`}
					name={type === "checkbox" ? `${field.name}[]` : field.name}
					checked={chosen.has(option.value)}
					required={type === "radio" && field.required}
					invalid={Boolean(field.form.errors[field.name])}
				/>
			))}
		</div>
	);
}

function lookOf(inline?: boolean, scale?: boolean): string {
	if (scale) return "options options-scale";
	return inline ? "options options-inline" : "options";
}

/** One of a few, all shown. */
export function ChoiceField({ options, inline, scale, ...field }: GroupProps) {
	return (
		<FieldGroup {...field} say={labelIn(options)}>
			<Options type="radio" options={options} look={lookOf(inline, scale)} field={field} />
		</FieldGroup>
	);
}

/** Any number of a few; sent as `name[]`, which reads as a list. */
export function ChoicesField({ options, inline, ...field }: Omit<GroupProps, "scale">) {
	return (
		<FieldGroup {...field} say={labelIn(options)}>
			<Options type="checkbox" options={options} look={lookOf(inline)} field={field} />
		</FieldGroup>
	);
}

type CheckboxFieldProps = FieldProps & { value?: string };

/** A yes: ticked or not. Never marked as optional, since leaving it is an answer. */
export function CheckboxField({ value = "on", ...field }: CheckboxFieldProps) {
	const attributes = controlAttributes(field);
	const t = usePlatformTexts();
	return (
		<div class="field" data-invalid={field.form.errors[field.name] ? "" : undefined}>
			<FieldError id={attributes.id} message={field.form.errors[field.name]} />
			<StoredNow form={field.form} name={field.name} id={attributes.id} say={() => t.others.ticked} />
			<div class="option">
				<input
					{...attributes}
					class="ds-input"
					type="checkbox"
					value={value}
					checked={valueIn(field.form, field.name) !== ""}
				/>
				<label for={attributes.id}>{field.label}</label>
				<Hint id={attributes.id}>{field.hint}</Hint>
			</div>
		</div>
	);
}
