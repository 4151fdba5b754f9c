import type { Locale, Messages } from "../../../../locales/index.ts";
import { Heading, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { Invitation } from "../queries/enrolments.ts";
import type { NoSwapWith } from "../queries/no-swap.ts";
import { daysInWords } from "../words.ts";

export type NoSwapProps = {
	t: Messages;
	locale: Locale;
	own: Invitation;
	/** Nobody can swap cohorts either. */
	alone: boolean;
	/** The other cohorts, each with why nobody there can swap. */
	reasons: readonly NoSwapWith[];
	/** How many seats other cohorts have at the same gathering. */
	seatsElsewhere: number;
	/** How to reach the programme office; "" where that is not told. */
	office: string;
};

/** Nobody to swap this gathering with: why, cohort by cohort, and what one can do instead. */
export function NoSwap(props: NoSwapProps) {
	const { t, locale, own, alone, reasons } = props;
	const words = t.enrolment.swap.none;
	const isSeated = own.state === "yes" || own.state === "waiting" || own.state === "invited";
	return (
		<>
			<section aria-labelledby="why-nobody">
				<Stack>
					<Heading level={2} id="why-nobody">
						{alone ? words.title : words.titleOne}
					</Heading>
					{!isSeated && <p>{words.noPlace}</p>}
					{isSeated && reasons.length === 0 && <p>{words.alone}</p>}
					{isSeated && reasons.length > 0 && (
						<>
							<ul>
								{reasons.map(({ cohortName, days, why }) => (
									<li>{words.whys[why](cohortName, daysInWords(t, locale, days))}</li>
								))}
							</ul>
							{alone && <p>{words.cohort}</p>}
						</>
					)}
				</Stack>
			</section>
			<Instead {...props} />
		</>
	);
}

function Instead({ t, own, seatsElsewhere, office }: NoSwapProps) {
	const words = t.enrolment.swap.none;
	const answer = paths.ownAnswer(own.id);
	return (
		<section aria-labelledby="instead">
			<Stack>
				<Heading level={2} id="instead">
					{words.instead}
				</Heading>
				<ul>
					{seatsElsewhere > 0 && (
						<li>
							<a href={`${answer}#other`}>{words.elsewhere(t.enrolment.places(seatsElsewhere))}</a>
						</li>
					)}
					<li>
						<a href={own.state === "yes" ? `${answer}#apology` : answer}>
							{own.state === "yes" ? words.apology : words.decline}
						</a>
					</li>
					<li>
						{office.includes("@") ? <a href={`mailto:${office}`}>{words.office}</a> : words.office}
						{office !== "" && `: ${office}`}
					</li>
					{seatsElsewhere === 0 && <li>{words.fullElsewhere}</li>}
				</ul>
			</Stack>
		</section>
	);
}
