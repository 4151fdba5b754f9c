import type { ComponentChildren } from "preact";
import { Button, ButtonLink } from "./button.tsx";
import { Form } from "./form.tsx";
import { usePlatformTexts } from "./language.tsx";
import { Heading } from "./layout.tsx";
import { HiddenField } from "./text-fields.tsx";

type DialogProps = {
	id: string;
	/** The words on the button that opens it. */
	trigger: ComponentChildren;
	triggerVariant?: "primary" | "secondary" | "tertiary" | "danger";
	/** The page that asks the same question to those without script. */
	fallbackHref: string;
	title: ComponentChildren;
	/** What will happen, and what cannot be undone. */
	children: ComponentChildren;
	/** Where the answer is posted. */
	action: string;
	confirm: ComponentChildren;
	danger?: boolean;
	fields?: Record<string, string>;
};

type ConfirmProps = Pick<DialogProps, "title" | "children" | "action" | "confirm" | "danger" | "fields"> & {
	cancelHref?: string;
};

function ConfirmForm({
	action,
	confirm,
	danger,
	fields = {},
	cancelHref,
}: Omit<ConfirmProps, "title" | "children">) {
	const t = usePlatformTexts();
	return (
		<Form action={action}>
			{Object.entries(fields).map(([name, value]) => (
				<HiddenField name={name} value={value} />
			))}
			<div class="cluster">
				<Button variant={danger ? "danger" : "primary"}>{confirm}</Button>
				{cancelHref ? (
					<ButtonLink variant="tertiary" href={cancelHref}>
						{t.cancel}
					</ButtonLink>
				) : (
					<button class="ds-button button" type="button" data-variant="tertiary" data-close>
						{t.cancel}
					</button>
				)}
			</div>
		</Form>
	);
}

/** A question before something that matters: a native dialog, or a page of its own without script. */
export function Dialog({
	id,
	trigger,
	triggerVariant = "secondary",
	fallbackHref,
	title,
	children,
	...confirm
}: DialogProps) {
	return (
		<dialog-opener for={id}>
			<ButtonLink variant={triggerVariant} href={fallbackHref}>
				{trigger}
			</ButtonLink>
			<dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
				<Heading level={2} size="sm" id={`${id}-title`}>
					{title}
				</Heading>
				<div class="dialog-text">{children}</div>
				<ConfirmForm {...confirm} />
			</dialog>
		</dialog-opener>
	);
}

/** The same question as a page: what `fallbackHref` leads to. */
export function ConfirmPage({
	title,
	children,
	cancelHref,
	...confirm
}: ConfirmProps & { cancelHref: string }) {
	return (
		<div class="stack">
			<Heading level={1}>{title}</Heading>
			<div class="prose">{children}</div>
			<ConfirmForm {...confirm} cancelHref={cancelHref} />
		</div>
	);
}

/** A step that cannot be undone, behind a first press; small enough for a row, and the same without script. */
export function AskFirst(props: {
	/** The words of the first press. */
	trigger: ComponentChildren;
	/** The same for those who hear it away from its row. */
	label?: string;
	/** What happens; without it, that it cannot be undone. */
	text?: string;
	/** The form that does it. */
	children: ComponentChildren;
}) {
	const t = usePlatformTexts();
	return (
		<details class="row-actions">
			<summary aria-label={props.label}>{props.trigger}</summary>
			<div class="stack">
				<p>{props.text ?? t.cannotUndo}</p>
				{props.children}
			</div>
		</details>
	);
}
