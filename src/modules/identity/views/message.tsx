import { ButtonLink, PageHeader } from "../../../platform/html/index.ts";

type MessageProps = { title: string; text: string; action?: { href: string; label: string } };

/** A page that says one thing, and where to go from there. */
export function Message({ title, text, action }: MessageProps) {
	return (
		<PageHeader
			title={title}
			lead={text}
			action={action && <ButtonLink href={action.href}>{action.label}</ButtonLink>}
		/>
	);
}
