import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	Heading,
	Meta,
	PageHeader,
	Prose,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import type { CouncilLine, CouncilReport } from "../council.ts";
import { paths } from "../paths.ts";

type Props = { t: Messages; report: CouncilReport; head: string };

/** What did we get for it? One page that prints on one sheet. */
export function CouncilPage({ t, report, head }: Props) {
	const words = t.benefitResults.council;
	const [first, ...rest] = report.sentences;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={first} state={<Meta>{head}</Meta>} />
			<Prose>
				{rest.map((sentence) => (
					<p>{sentence}</p>
				))}
			</Prose>
			<Cluster>
				<print-page hidden>
					<Button type="button">{words.print}</Button>
				</print-page>
				<ButtonLink href={paths.councilFile()} variant="secondary" download>
					{words.pdf}
				</ButtonLink>
			</Cluster>
			<Lines
				t={t}
				title={words.better}
				lines={report.better}
				more={report.more.better}
				none={words.betterNone}
			/>
			{report.worse.length > 0 && (
				<Lines t={t} title={words.worse} lines={report.worse} more={report.more.worse} />
			)}
			<section aria-labelledby="not-realised">
				<Stack>
					<Heading level={2} id="not-realised">
						{words.notRealised}
					</Heading>
					{report.notRealised.length === 0 && <p>{words.notRealisedNone}</p>}
					<ul>
						{report.notRealised.map(({ title, because }) => (
							<li>
								<strong>{title}:</strong> {because}
							</li>
						))}
					</ul>
					{report.more.notRealised > 0 && <p>{words.more(report.more.notRealised)}</p>}
					{report.waiting > 0 && <p>{words.waiting(report.waiting)}</p>}
				</Stack>
			</section>
			<section aria-labelledby="how">
				<Stack>
					<Heading level={2} id="how">
						{words.how}
					</Heading>
					<Prose>
						<p>{words.howText}</p>
					</Prose>
				</Stack>
			</section>
		</Stack>
	);
}

type LinesProps = { t: Messages; title: string; lines: readonly CouncilLine[]; more: number; none?: string };

function Lines({ t, title, lines, more, none }: LinesProps) {
	const columns = Object.entries(t.benefitResults.council.columns).map(([key, label]) => ({ key, label }));
	if (lines.length === 0)
		return (
			<Stack>
				<Heading level={2}>{title}</Heading>
				<p>{none}</p>
			</Stack>
		);
	return (
		<Stack space="tight">
			<Table
				alike
				caption={title}
				columns={columns}
				rows={lines.map(({ title: what, figures, goal }) => [what, figures, goal])}
			/>
			{more > 0 && <p>{t.benefitResults.council.more(more)}</p>}
		</Stack>
	);
}
