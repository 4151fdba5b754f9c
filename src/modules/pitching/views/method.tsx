import type { Messages } from "../../../../locales/index.ts";
import { Heading, PageHeader, Stack } from "../../../platform/html/index.ts";

/** The method in words: two sentences, the formula, how sure it is, and what it cannot do. */
export function MethodPage({ t }: { t: Messages }) {
	const texts = t.pitching.correction.method;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<Part id="model" title={texts.modelTitle} paragraphs={texts.model} />
			<p>
				<code>{texts.formula}</code>
			</p>
			<Part id="sure" title={texts.sureTitle} paragraphs={texts.sure} />
			<Part id="limits" title={texts.limitsTitle} paragraphs={texts.limits} />
			<p>{texts.check}</p>
		</Stack>
	);
}

function Part({ id, title, paragraphs }: { id: string; title: string; paragraphs: readonly string[] }) {
	return (
		<section aria-labelledby={id}>
			<Stack>
				<Heading id={id}>{title}</Heading>
				{paragraphs.map((paragraph) => (
					<p>{paragraph}</p>
				))}
			</Stack>
		</section>
	);
}
