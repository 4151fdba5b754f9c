import type { Locale, Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import { Alert, Card, Heading, Meta, PageHeader, Stack } from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import { paths as organisation } from "../../organisation/index.ts";

type CodeSheetProps = {
	t: Messages;
	locale: Locale;
	personId: string;
	name: string;
	code: string;
	expiresAt: Date;
	address: string;
	tenant: string;
};

/** The sheet that is printed and handed over: code, how long it lives, and what to do with it. */
export function CodeSheet({ t, locale, personId, name, code, expiresAt, address, tenant }: CodeSheetProps) {
	const texts = t.identity.issueCode;
	return (
		<Stack space="wide">
			<PageHeader title={texts.madeTitle(name)} lead={t.identity.signIn.lead(tenant)} />
			<Alert kind="warning" live>
				<p>{texts.shownOnce}</p>
			</Alert>
			<Card colour="sol">
				<Heading level={2} size="xl">
					<code>{readableCode(code)}</code>
				</Heading>
				<Meta>{texts.expires(formatDateTime(expiresAt, locale))}</Meta>
			</Card>
			<Heading level={2}>{texts.howTitle}</Heading>
			<ol>
				<li>{texts.how1(address)}</li>
				<li>{texts.how2}</li>
				<li>{texts.how3}</li>
			</ol>
			<p>{texts.print}</p>
			<p>
				<a href={organisation.person(personId)}>{texts.backToPerson}</a>
			</p>
		</Stack>
	);
}
