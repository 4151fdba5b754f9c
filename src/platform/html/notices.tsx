import { Alert } from "./feedback.tsx";
import { Stack } from "./layout.tsx";

/** What another module says of a thing on the thing's own page, and where to read more. */
export type Notice = {
	readonly kind: "info" | "warning";
	readonly text: string;
	readonly link?: { readonly label: string; readonly href: string };
};

/** Notices under each other, warnings first. Nothing without any. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
	if (notices.length === 0) return null;
	const warningsFirst = notices.toSorted(
		(a, b) => Number(b.kind === "warning") - Number(a.kind === "warning"),
	);
	return (
		<Stack space="tight">
			{warningsFirst.map(({ kind, text, link }) => (
				<Alert kind={kind}>
					<p>
						{text} {link && <a href={link.href}>{link.label}</a>}
					</p>
				</Alert>
			))}
		</Stack>
	);
}
