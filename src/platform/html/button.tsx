import type { ComponentChildren } from "preact";

type Look = {
	/** One primary a page. `danger` is for what cannot be undone. */
	variant?: "primary" | "secondary" | "tertiary" | "danger";
	size?: "md" | "sm";
	/** As wide as the phone. */
	wide?: boolean;
	children: ComponentChildren;
};

type ButtonProps = Look & {
	type?: "submit" | "button" | "reset";
	/** Sent with the form when this button is used. */
	name?: string;
	value?: string;
	/** Another address than the form's own. */
	formAction?: string;
	/** The id of a form elsewhere on the page. */
	form?: string;
	id?: string;
	disabled?: boolean;
	/** Where to go when an island has sent the form for this button. */
	after?: string;
	/** Says more than the visible text where several buttons look alike; must begin with the visible text. */
	label?: string;
};

function attributesOf({ variant = "primary", size = "md", wide }: Look) {
	return {
		class: `ds-button button${wide ? " button-wide" : ""}`,
		"data-variant": variant === "danger" ? "primary" : variant,
		"data-color": variant === "danger" ? "danger" : undefined,
		"data-small": size === "sm" ? "" : undefined,
	};
}

/** A button says what happens: "Send svar", not "OK". */
export function Button({
	type = "submit",
	variant,
	size,
	wide,
	label,
	formAction,
	after,
	children,
	...rest
}: ButtonProps) {
	return (
		<button
			{...attributesOf({ variant, size, wide, children })}
			{...rest}
			type={type}
			formaction={formAction}
			data-after={after}
			aria-label={label}
		>
			{children}
		</button>
	);
}

type ButtonLinkProps = Look & { href: string; label?: string; download?: boolean };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, variant, size, wide, label, download, children }: ButtonLinkProps) {
	return (
		<a
			{...attributesOf({ variant, size, wide, children })}
			href={href}
			aria-label={label}
			download={download}
		>
			{children}
		</a>
	);
}
