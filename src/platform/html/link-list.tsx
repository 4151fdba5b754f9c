import type { NavigationLink } from "./frame.tsx";

/** Ways on from a page, as words beside each other. Nothing without links. */
export function LinkList({ label, links }: { label: string; links: readonly NavigationLink[] }) {
	if (links.length === 0) return null;
	return (
		<nav class="link-list" aria-label={label}>
			<ul>
				{links.map(({ label: words, href }) => (
					<li>
						<a href={href}>{words}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
