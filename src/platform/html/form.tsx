import type { ComponentChildren } from "preact";
import type { FormState } from "../web/form-state.ts";
import { Button } from "./button.tsx";
import { fieldId } from "./field.tsx";
import type { WithPlatformTexts } from "./language.tsx";
import { Heading } from "./layout.tsx";
import { afterName } from "./name-faults.ts";
import { OthersAlert } from "./others.tsx";
import { HiddenField } from "./text-fields.tsx";

type FormProps = {
	action: string;
	method?: "post" | "get";
	/** For forms with files. */
	multipart?: boolean;
	id?: string;
	/** Saves in the background as one writes; give the words of `AutoSave` beside it. */
	label?: string;
	/** What the form shows, where it is the form of a record that others may change: see `formOfRecord`. */
	form?: FormState;
	children: ComponentChildren;
};

/** A form. The server says what is wrong, all at once and in the user's language; the browser's own bubbles stay away. */
export function Form({ action, method = "post", multipart, id, label, form, children }: FormProps) {
	return (
		<form
			class="form"
			id={id}
			action={action}
			method={method}
			encType={multipart ? "multipart/form-data" : undefined}
			aria-label={label}
			noValidate
		>
			{form?.values.seen && <HiddenField name="seen" value={String(form.values.seen)} />}
			{children}
		</form>
	);
}

type ErrorSummaryProps = {
	form: FormState;
	t: WithPlatformTexts;
	/** Names before the messages, by field name; the others get the label of their field from `nameFaults`. */
	labels?: Readonly<Record<string, string>>;
	/** The ids of fields that have one of their own. */
	ids?: Readonly<Record<string, string>>;
};

/** All faults on top of the form, each a link to its field; gets focus when the page comes back. Without faults it says what others have changed, if anything. */
export function ErrorSummary({ form, t, labels = {}, ids = {} }: ErrorSummaryProps) {
	const faults = Object.entries(form.errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
	if (faults.length === 0) return <OthersAlert {...{ form, t, ids }} />;
	return (
		<error-summary>
			<section class="error-summary" tabIndex={-1} aria-labelledby="error-summary-title" autofocus>
				<Heading level={2} size="sm" id="error-summary-title">
					{t.platform.errorSummaryTitle(faults.length)}
				</Heading>
				<p>{t.platform.errorSummaryText}</p>
				<ul>
					{faults.map(([name, message]) => (
						<li>
							<a href={`#${fieldId(name, ids[name])}`} data-unnamed={labels[name] ? undefined : ""}>
								{labels[name] ? `${afterName(labels[name])} ${message}` : message}
							</a>
						</li>
					))}
				</ul>
			</section>
		</error-summary>
	);
}

type SearchFormProps = {
	action: string;
	label: string;
	value: string;
	t: WithPlatformTexts;
	name?: string;
	hint?: ComponentChildren;
	/** The id of the region to renew while one types; without script the button does it. */
	live?: string;
	/** Filters, folded away until somebody wants them or one is in use. */
	children?: ComponentChildren;
	/** A filter is in use: then they are shown. */
	isFiltered?: boolean;
};

/** Search by GET, so that a search has an address. */
export function SearchForm(props: SearchFormProps) {
	const { action, label, value, t, name = "q", hint, live, isFiltered, children } = props;
	const id = fieldId(name);
	const form = (
		<search>
			<form class="search-form" action={action} method="get">
				<div class="search-field">
					<label for={id}>{label}</label>
					{hint && (
						<p class="field-hint" id={`${id}-hint`}>
							{hint}
						</p>
					)}
					<div class="search-row">
						<input
							class="ds-input"
							type="search"
							id={id}
							name={name}
							value={value}
							aria-describedby={hint ? `${id}-hint` : undefined}
							autocomplete="off"
						/>
						<Button variant="secondary">{t.platform.search}</Button>
					</div>
				</div>
				{children && (
					<details class="details filters" open={isFiltered}>
						<summary>{t.platform.filters}</summary>
						<div class="details-content">{children}</div>
					</details>
				)}
			</form>
		</search>
	);
	return live ? (
		<live-search region={live} updated={t.platform.searchUpdated}>
			{form}
		</live-search>
	) : (
		form
	);
}

/** Around a form: sends it in the background as one writes and tells when it was saved. The form works without. */
export function AutoSave({ t, children }: { t: WithPlatformTexts; children: ComponentChildren }) {
	return (
		<auto-save saving={t.platform.saving} saved={t.platform.savedAt("%s")} failed={t.platform.saveFailed}>
			{children}
			<p class="meta" role="status" data-auto-save-status />
		</auto-save>
	);
}
