import type { Locale, Messages } from "../../../../locales/index.ts";
import { DotStrip } from "../../../platform/charts/index.ts";
import {
	Alert,
	ButtonLink,
	Cluster,
	Details,
	EmptyState,
	Heading,
	Meta,
	NextStep,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Criterion, type DayOfViewer, HandedInPage } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { Calibration } from "../queries/calibration.ts";
import type { Spread } from "../spread.ts";
import { MeaningOf } from "./meaning.tsx";

export type CalibrationProps = Pick<DayOfViewer, "day" | "seat"> & {
	t: Messages;
	locale: Locale;
	calibration: Calibration | null;
	/** Have all scored, or is it closed? */
	shown: boolean;
	rows: readonly { criterion: Criterion; spread: Spread }[];
	/** Why it cannot be scored now; null when it can. */
	waits: string | null;
	/** May write down what the levels mean. */
	explains: boolean;
	refused: { criterionId: string; form: FormState } | null;
};

/** The common case, how far the panel has come, and what came of it. */
export function CalibrationPage(props: CalibrationProps) {
	const { t, seat, day, calibration, shown } = props;
	const texts = t.calibration;
	const writes = seat.plans && <ButtonLink href={paths.editCase(day.id)}>{texts.write.title}</ButtonLink>;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			{calibration === null ? (
				<EmptyState
					title={texts.none.title}
					text={seat.plans ? texts.none.office : texts.none.text}
					action={writes}
				/>
			) : (
				<>
					<Now {...props} calibration={calibration} />
					{shown && <Shown {...props} />}
					<Details summary={calibration.title}>
						<HandedInPage t={t} page={calibration.page} />
					</Details>
					<Behind {...props} calibration={calibration} />
				</>
			)}
		</Stack>
	);
}

type WithCase = CalibrationProps & { calibration: Calibration };

/** What the reader can do, and how many have done it. */
function Now({ t, day, seat, calibration, shown, waits }: WithCase) {
	const texts = t.calibration;
	const progress = <p>{texts.progress(calibration.submitted, calibration.members)}</p>;
	if (shown) return calibration.closedAt ? <Meta>{texts.closedWords}</Meta> : <Meta>{texts.allIn}</Meta>;
	if (seat.judges !== null && calibration.ownAt === null && waits === null) {
		const action = <ButtonLink href={paths.score(day.id)}>{texts.score.action}</ButtonLink>;
		return <NextStep title={texts.score.title} text={<p>{texts.next.text}</p>} action={action} />;
	}
	return (
		<Stack space="tight">
			{calibration.ownAt && <Alert kind="success">{texts.score.sent}</Alert>}
			{waits && calibration.ownAt === null && <p>{waits}</p>}
			{progress}
			<p>{texts.hidden}</p>
		</Stack>
	);
}

/** The picture, and what the panel agrees that the levels mean. */
function Shown(props: CalibrationProps) {
	const { t, locale, rows } = props;
	const texts = t.calibration.spread;
	const few = rows.some(({ spread }) => spread.scores === null);
	return (
		<>
			<DotStrip
				id="spread"
				title={texts.title}
				description={texts.text}
				level={2}
				min={1}
				max={6}
				format={(value) => formatNumber(value, locale)}
				columns={[texts.criterion, texts.own, texts.range]}
				signs={{ own: texts.ownSign, range: texts.rangeSign }}
				rows={rows.map(({ criterion, spread }) => ({ label: criterion.title, ...spread }))}
			/>
			{few && <Meta>{texts.few}</Meta>}
			<section aria-labelledby="meanings">
				<Stack space="wide">
					<Heading id="meanings">{t.calibration.meaning.title}</Heading>
					<p>{t.calibration.meaning.lead}</p>
					{rows.map(({ criterion }) => (
						<MeaningOf {...props} criterion={criterion} />
					))}
				</Stack>
			</section>
		</>
	);
}

function Behind({ t, day, seat, calibration }: WithCase) {
	if (!seat.plans) return null;
	return (
		<Cluster>
			{!calibration.begun && !calibration.closedAt && (
				<a href={paths.editCase(day.id)}>{t.calibration.write.edit}</a>
			)}
			{!calibration.closedAt && <a href={paths.closing(day.id)}>{t.calibration.closing.link}</a>}
		</Cluster>
	);
}
