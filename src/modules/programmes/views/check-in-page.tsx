import type { Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Form,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import type { CheckInRefusal } from "../check-in.ts";
import type { Gathering } from "../queries/gatherings.ts";

type Props = {
	t: Messages;
	gathering: Gathering;
	code: string;
	/** The key that this pressing of the button is known by. */
	sentKey: string;
	action: string;
	refusal: CheckInRefusal | null;
	/** Who looks; null for those who are not signed in. */
	by: string | null;
	signInHref: string | null;
	present: boolean;
};

/** What the code at the door leads to: one big button. */
export function CheckInPage(props: Props) {
	const { t, gathering, refusal, signInHref, present } = props;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return (
		<Stack space="section">
			<PageHeader title={t.checkIn.title} lead={t.checkIn.lead(title, gathering.cohortName)} />
			{present ? (
				<Alert kind="success">
					<p>{t.checkIn.done}</p>
				</Alert>
			) : refusal ? (
				<p>{t.checkIn.refusals[refusal]}</p>
			) : signInHref ? (
				<WayIn {...props} signInHref={signInHref} />
			) : (
				<HereForm {...props} />
			)}
			<p class="meta">{t.checkIn.purpose}</p>
		</Stack>
	);
}

function WayIn({ t, code, signInHref }: Props & { signInHref: string }) {
	return (
		<Stack>
			<p>{t.checkIn.signInText}</p>
			<div>
				<ButtonLink href={signInHref} wide>
					{t.checkIn.signIn}
				</ButtonLink>
			</div>
			<p>{t.checkIn.orLink(readableCode(code))}</p>
		</Stack>
	);
}

function HereForm({ t, action, sentKey, by }: Props) {
	return (
		<OfflineQueue t={t} after={action} by={by}>
			<Form action={action}>
				<HiddenField name="key" value={sentKey} />
				<Button wide>{t.checkIn.here}</Button>
			</Form>
		</OfflineQueue>
	);
}

/** For a code that has been replaced, or never was one. */
export function UnknownCode({ t }: { t: Messages }) {
	return (
		<Stack>
			<PageHeader title={t.checkIn.unknownTitle} lead={t.checkIn.unknownText} />
		</Stack>
	);
}
