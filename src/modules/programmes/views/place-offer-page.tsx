import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	DefinitionList,
	Form,
	Heading,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { PlaceOffer } from "../queries/place-offers.ts";
import { daysInWords } from "../words.ts";

type Props = { t: Messages; locale: Locale; offer: PlaceOffer; action: string; fault?: string };

/** A place for a leader who came after the cohorts were made: which cohort, when, yes or no. */
export function PlaceOfferPage({ t, locale, offer, action, fault }: Props) {
	const words = t.enrolment.offer;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title(offer.programmeTitle)}
				lead={words.lead(offer.givenName, offer.cohortName)}
			/>
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			{offer.coming.length > 0 && (
				<section aria-labelledby="coming">
					<Stack>
						<Heading level={2} id="coming">
							{words.coming}
						</Heading>
						<DefinitionList
							items={offer.coming.map(({ number, theme, days }) => ({
								term: t.programmes.gatheringWithTheme(number, theme),
								description: daysInWords(t, locale, days),
							}))}
						/>
					</Stack>
				</section>
			)}
			{offer.state === "offered" ? (
				<Form action={action}>
					<Cluster>
						<Button name="takes" value="yes">
							{words.yes}
						</Button>
						<Button name="takes" value="no" variant="secondary">
							{words.no}
						</Button>
					</Cluster>
				</Form>
			) : (
				<p>{words.states[offer.state]}</p>
			)}
		</Stack>
	);
}

/** For a link that leads nowhere. */
export function UnknownOffer({ t }: { t: Messages }) {
	const words = t.enrolment.offer;
	return (
		<Stack>
			<PageHeader title={words.unknown} lead={words.unknownText} />
			<div>
				<ButtonLink href={paths.myProgramme()}>{t.programmes.answer.toMyProgramme}</ButtonLink>
			</div>
		</Stack>
	);
}
