import type { Messages } from "../../../../locales/index.ts";
import { Card, EmptyState, Meta, PageHeader, SearchForm, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

export interface LinkedFinding {
	readonly kind: "idea" | "initiative" | "benefit" | "unit" | "person" | "challenge";
	readonly title: string;
	readonly text: string;
	readonly href: string;
}

type Props = { t: Messages; words: string; findings: readonly LinkedFinding[] };

/** One search for everything that employees may see. */
export function SearchView({ t, words, findings }: Props) {
	const texts = t.commons.search;
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.lead} />
			<SearchForm action={paths.search()} label={texts.label} value={words} t={t} live="findings" />
			<div id="findings" aria-live="polite">
				<Stack>
					{words !== "" && findings.length === 0 && (
						<EmptyState title={texts.nothing.title(words)} text={texts.nothing.text} />
					)}
					{findings.map((finding) => (
						<Card title={finding.title} href={finding.href} level={2}>
							<Meta>{texts.kinds[finding.kind]}</Meta>
							{finding.text && <p>{finding.text}</p>}
						</Card>
					))}
				</Stack>
			</div>
		</Stack>
	);
}
