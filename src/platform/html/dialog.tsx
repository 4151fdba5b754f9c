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
