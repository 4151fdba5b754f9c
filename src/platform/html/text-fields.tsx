import { controlAttributes, Field, type FieldProps, fieldId, valueIn } from "./field.tsx";
import { usePlatformTexts } from "./language.tsx";

/** The width of the control tells how much is expected. */
type Width = "short" | "medium" | "full";

type TextFieldProps = FieldProps & {
	type?: "text" | "email" | "tel" | "url" | "password" | "time" | "datetime-local" | "search";
	autocomplete?: string;
	inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";
	maxLength?: number;
	width?: Width;
	readOnly?: boolean;
	spellcheck?: boolean;
};

/** One line of text. */
export function TextField({
	type = "text",
	width = "full",
	autocomplete,
	inputMode,
	maxLength,
	readOnly,
	spellcheck,
	...field
}: TextFieldProps) {
	return (
		<Field {...field}>
			<input
				{...controlAttributes(field)}
				class={`ds-input input-${width}`}
				type={type as "text"}
				value={valueIn(field.form, field.name)}
				autocomplete={autocomplete}
				inputMode={inputMode}
				maxLength={maxLength}
				readOnly={readOnly}
				spellcheck={spellcheck}
			/>
		</Field>
	);
}

type LongTextFieldProps = FieldProps & { rows?: number; maxLength?: number };

/** Several lines, with a count of what is left. The limit is held by the server: pasted text is never cut. */
export function LongTextField({ rows = 5, maxLength, ...field }: LongTextFieldProps) {
	const t = usePlatformTexts();
	const id = fieldId(field.name, field.id);
	const area = (
		<textarea
			{...controlAttributes(field, maxLength ? [`${id}-count`] : [])}
			class="ds-input input-full"
			rows={rows}
			value={valueIn(field.form, field.name)}
		/>
	);
	if (!maxLength) return <Field {...field}>{area}</Field>;
	return (
		<Field {...field}>
			<long-text
				max={String(maxLength)}
				left={t.charactersLeft(0)}
				left-one={t.charactersLeft(1)}
				over={t.charactersTooMany(0)}
				over-one={t.charactersTooMany(1)}
			>
				{area}
				<p class="field-count" id={`${id}-count`}>
					{t.maxCharacters(maxLength)}
				</p>
			</long-text>
		</Field>
	);
}

type NumberFieldProps = FieldProps & {
	/** What is counted, beside the field: "timer". */
	unit?: string;
	/** Whole numbers bring up the plain keypad; otherwise the one with a comma. */
	whole?: boolean;
	width?: Width;
};

/** A number as people write it, decimal comma included: text to the browser, parsed by the form's schema. */
export function NumberField({ unit, whole, width = "short", ...field }: NumberFieldProps) {
	const id = fieldId(field.name, field.id);
	return (
		<Field {...field}>
			<span class="field-with-unit">
				<input
					{...controlAttributes(field, unit ? [`${id}-unit`] : [])}
					class={`ds-input input-${width} numeric`}
					type="text"
					inputMode={whole ? "numeric" : "decimal"}
					autocomplete="off"
					value={valueIn(field.form, field.name)}
				/>
				{unit && <span id={`${id}-unit`}>{unit}</span>}
			</span>
		</Field>
	);
}

type DateFieldProps = FieldProps & { min?: string; max?: string };

/** A day, "2027-01-12" on the wire; the browser shows it the reader's way. */
export function DateField({ min, max, ...field }: DateFieldProps) {
	return (
		<Field {...field} say={(day) => day.split("-").reverse().join(".")}>
			<input
				{...controlAttributes(field)}
				class="ds-input input-medium"
				type="date"
				min={min}
				max={max}
				value={valueIn(field.form, field.name)}
			/>
		</Field>
	);
}

type FileFieldProps = FieldProps & {
	/** Types and endings as in HTML: ".csv,.xlsx". */
	accept?: string;
	multiple?: boolean;
};

/** A file to send; the form needs `multipart`. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
	return (
		<Field {...field}>
			<input
				{...controlAttributes(field)}
				class="file-input"
				type="file"
				accept={accept}
				multiple={multiple}
			/>
		</Field>
	);
}

/** A value the user does not see. */
export function HiddenField({ name, value }: { name: string; value: string }) {
	return <input type="hidden" name={name} value={value} />;
}
