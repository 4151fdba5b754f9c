import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { platform as en } from "../../../locales/en/platform.ts";
import { platform as nn } from "../../../locales/nn/platform.ts";
import { blankForm, type FormState } from "../web/form-state.ts";
import {
	CheckboxField,
	ChoiceField,
	ChoicesField,
	ErrorSummary,
	InLanguage,
	LongTextField,
	NumberField,
	SelectField,
	TextField,
} from "./index.ts";
import { nameFaults } from "./name-faults.ts";

const faulty: FormState = { values: { title: "<b>Vakt</b>" }, errors: { title: "Skriv et navn" } };

test("a field ties its label, hint and error to the control and keeps what was typed", () => {
	expect(renderToString(<TextField form={faulty} name="title" label="Navn" hint="Kort" required />)).toBe(
		'<div class="field" data-invalid><label for="field-title">Navn</label>' +
			'<p class="field-hint" id="field-title-hint">Kort</p>' +
			'<p class="field-error" id="field-title-error"><span class="ds-sr-only">Feil: </span>Skriv et navn</p>' +
			'<input id="field-title" name="title" required aria-describedby="field-title-hint field-title-error" ' +
			'aria-invalid="true" class="ds-input input-full" type="text" value="&lt;b>Vakt&lt;/b>"/></div>',
	);
});

test("a field that may stay empty says so in the language of the page", () => {
	const field = <TextField form={blankForm()} name="note" label="Note" />;
	const page = (t: typeof en) => renderToString(<InLanguage t={{ platform: t }}>{field}</InLanguage>);
	expect(renderToString(field)).toContain('Note<span class="field-optional"> (valgfritt)</span>');
	expect(page(nn as typeof en)).toContain('Note<span class="field-optional"> (valfritt)</span>');
	expect(page(en)).toContain('Note<span class="field-optional"> (optional)</span>');
});

test("the text of a long field is text, and its limit is told before one writes", () => {
	const form = blankForm({ need: "</textarea><script>" });
	const html = renderToString(
		<LongTextField form={form} name="need" label="Behov" maxLength={600} required />,
	);
	expect(html).toContain(">&lt;/textarea>&lt;script></textarea>");
	expect(html).toContain('aria-describedby="field-need-count"');
	expect(html).toContain('<p class="field-count" id="field-need-count">Inntil 600 tegn</p>');
});

test("a number keeps its decimal comma and its unit is read with it", () => {
	const html = renderToString(
		<NumberField form={blankForm({ hours: "7,5" })} name="hours" label="Timer" unit="timer" required />,
	);
	expect(html).toContain('inputmode="decimal" autocomplete="off" value="7,5"');
	expect(html).toContain('aria-describedby="field-hours-unit"');
	expect(html).toContain('<span id="field-hours-unit">timer</span>');
});

test("the options of a list stand in their groups with the chosen one selected", () => {
	const options = [
		{ value: "1", label: "Skole", group: "Oppvekst" },
		{ value: "2", label: "Sykehjem", group: "Helse" },
	];
	const html = renderToString(
		<SelectField form={blankForm({ unit: "2" })} name="unit" label="Enhet" options={options} required />,
	);
	expect(html).toContain(
		'<option value>Velg</option><optgroup label="Oppvekst"><option value="1">Skole</option></optgroup>' +
			'<optgroup label="Helse"><option value="2" selected>Sykehjem</option></optgroup>',
	);
});

const answers = [
	{ value: "yes", label: "Ja" },
	{ value: "no", label: "Nei", hint: "Plassen går til en annen" },
];

test("radios share a legend; the summary's link leads to the first of them", () => {
	const form: FormState = { values: { answer: "no" }, errors: { answer: "Velg ett svar" } };
	const html = renderToString(
		<ChoiceField form={form} name="answer" label="Kommer du?" options={answers} required />,
	);
	expect(html).toContain(
		'<fieldset class="field field-group" data-invalid aria-describedby="field-answer-error">',
	);
	expect(html.match(/ id="[^"]+"/g)).toEqual([
		' id="field-answer-error"',
		' id="field-answer"',
		' id="field-answer-2"',
		' id="field-answer-2-option-hint"',
	]);
	expect(html.match(/value="no" checked/g)).toEqual(['value="no" checked']);
	expect(html.match(/name="answer"/g)).toHaveLength(2);
});

test("checkboxes are sent as a list", () => {
	const form = blankForm({ types: ["yes"] });
	const html = renderToString(
		<ChoicesField form={form} name="types" label="Type" options={answers} required />,
	);
	expect(html.match(/name="types\[\]"/g)).toHaveLength(2);
	expect(html.match(/ checked/g)).toHaveLength(1);
});

test("a single checkbox has its label and is ticked when it has a value", () => {
	const ticked = (values: FormState["values"]) =>
		renderToString(<CheckboxField form={blankForm(values)} name="share" label="Del" />).includes(" checked");
	expect([ticked({}), ticked({ share: "on" })]).toEqual([false, true]);
});

test("the summary links each fault to its field and is absent without faults", () => {
	const t = { platform: en };
	const form: FormState = {
		values: {},
		errors: { title: "Write a name", "criteria[3]": "Choose 1 to 6", unit: undefined },
	};
	const html = renderToString(<ErrorSummary form={form} t={t} labels={{ "criteria[3]": "Need" }} />);
	expect(html).toContain("2 things to correct first");
	expect(html.match(/<a .*?<\/a>/g)).toEqual([
		'<a href="#field-title" data-unnamed>Write a name</a>',
		'<a href="#field-criteria-3-">Need: Choose 1 to 6</a>',
	]);
	expect(html).toContain('tabindex="-1" aria-labelledby="error-summary-title"');
	expect(renderToString(<ErrorSummary form={blankForm()} t={t} />)).toBe("");
});

test("a fault without a name gets that of its field: a label, a legend, or none where there is neither", () => {
	const form: FormState = { values: {}, errors: { title: "Too short", share: "Choose", unit: "Missing" } };
	const html = nameFaults(
		renderToString(
			<>
				<ErrorSummary form={form} t={{ platform: en }} />
				<TextField form={form} name="title" label="Title" required />
				<ChoiceField form={form} name="share" label="Will you share it?" options={answers} required />
			</>,
		),
	);
	expect(html.match(/<a .*?<\/a>/g)).toEqual([
		'<a href="#field-title">Title: Too short</a>',
		'<a href="#field-share">Will you share it? Choose</a>',
		'<a href="#field-unit">Missing</a>',
	]);
});
