import {
	Alert,
	Button,
	ChoiceField,
	ChoicesField,
	Details,
	Form,
	Heading,
	HiddenField,
	Meta,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import type { PlaceElsewhere } from "../queries/elsewhere.ts";
import { placeInWords, timeInWords } from "../words.ts";
import type { DoorProps, InvitationProps } from "./invitation-page.tsx";
import { StandInField } from "./stand-in-field.tsx";

type DoorSectionProps = Pick<InvitationProps, "t" | "addresses"> & { door: DoorProps };

/** Checking in by the code at the door; it gets through without a network too. */
export function DoorSection({ t, addresses, door }: DoorSectionProps) {
	const words = t.checkIn;
	return (
		<section aria-labelledby="check-in">
			<Stack>
				<Heading level={2} id="check-in">
					{words.title}
				</Heading>
				{door.present ? (
					<Alert kind="success">
						<p>{words.done}</p>
					</Alert>
				) : (
					<OfflineQueue t={t} after={addresses.action} by={addresses.by}>
						<Form action={addresses.checkIn}>
							<TextField
								form={door.form}
								name="code"
								label={words.code}
								hint={words.codeHint}
								autocomplete="off"
								width="medium"
								required
							/>
							<HiddenField name="key" value={door.sentKey} />
							<Button>{words.here}</Button>
						</Form>
					</OfflineQueue>
				)}
			</Stack>
		</section>
	);
}

/** Telling beforehand that one cannot come, a day or all of them. */
export function ApologySection({ t, locale, apologyForm, daysLeft, addresses }: InvitationProps) {
	const words = t.enrolment.apology;
	return (
		<section aria-labelledby="apology">
			<Stack>
				<Heading level={2} id="apology">
					{words.title}
				</Heading>
				<p>{words.text}</p>
				<Form action={addresses.apology}>
					<ChoicesField
						form={apologyForm}
						name="days"
						label={words.days}
						required
						options={daysLeft.map((day) => ({ value: day, label: formatWeekday(day, locale) }))}
					/>
					<Button variant="secondary">{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}

/** The nearest cohort with room, with one button; the others behind it. Who acts for one is asked once, for whichever. */
export function CatchUpSection(props: InvitationProps) {
	const { t, elsewhereForm, places, invitation, addresses } = props;
	const words = t.enrolment.catchUp;
	const [nearest, ...others] = places;
	const fault = elsewhereForm.errors.to;
	return (
		<section aria-labelledby="to">
			<Stack>
				<Heading level={2} id="to">
					{words.title}
				</Heading>
				{fault && (
					<p class="field-error" role="alert">
						{fault}
					</p>
				)}
				<p>{nearest ? words.text : words.none}</p>
				{nearest && (
					<Form action={addresses.elsewhere}>
						<HiddenField name="kind" value="catch_up" />
						<PlaceInWords {...props} place={nearest} />
						<ThereStandIn {...props} />
						<PlaceButton place={nearest} label={words.submit(invitation.number)} primary />
						{others.length > 0 && (
							<Details summary={words.more}>
								<Stack>
									{others.map((place) => (
										<>
											<PlaceInWords {...props} place={place} />
											<PlaceButton
												place={place}
												label={words.submitWith(invitation.number, place.cohortName)}
											/>
										</>
									))}
								</Stack>
							</Details>
						)}
					</Form>
				)}
			</Stack>
		</section>
	);
}

function PlaceInWords({ t, locale, place }: InvitationProps & { place: PlaceElsewhere }) {
	return (
		<div>
			<p>
				<strong>{timeInWords(t, locale, place)}</strong>
				<br />
				{place.cohortName}, {placeInWords(t, place)}
			</p>
			<Meta>{t.enrolment.places(place.room)}</Meta>
		</div>
	);
}

type PlaceButtonProps = { place: PlaceElsewhere; label: string; primary?: boolean };

const PlaceButton = ({ place, label, primary }: PlaceButtonProps) => (
	<div>
		<Button name="to" value={place.id} variant={primary ? "primary" : "secondary"}>
			{label}
		</Button>
	</div>
);

function ThereStandIn({ t, elsewhereForm, thereCandidates, invitation }: InvitationProps) {
	const words = t.enrolment.standIn;
	return (
		<StandInField
			{...{ t, form: elsewhereForm, candidates: thereCandidates }}
			name="thereStandIn"
			label={words.there}
			hint={words.hint}
			required={invitation.standInRequired}
		/>
	);
}

/** Taking the gathering with another cohort instead, beforehand. Nothing where no cohort has room. */
export function OtherCohortSection(props: InvitationProps) {
	const { t, locale, elsewhereForm, places, addresses } = props;
	const words = t.enrolment.other;
	if (places.length === 0) return null;
	return (
		<section aria-labelledby="other">
			<Stack>
				<Heading level={2} id="other">
					{words.title}
				</Heading>
				<p>{words.text}</p>
				<Form action={addresses.elsewhere}>
					<ChoiceField
						form={elsewhereForm}
						name="to"
						label={words.choose}
						required
						options={places.map((place) => ({
							value: place.id,
							label: `${place.cohortName}, ${timeInWords(t, locale, place)}`,
							hint: `${placeInWords(t, place)}. ${t.enrolment.places(place.room)}`,
						}))}
					/>
					<ThereStandIn {...props} />
					<HiddenField name="kind" value="other_cohort" />
					<Button variant="secondary">{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}
