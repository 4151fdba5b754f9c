import type { Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import { PageHeader, QrCode, Stack } from "../../../platform/html/index.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";

type CodesProps = { t: Messages; day: PitchDay; codes: readonly string[]; origin: string };

/** Slips to print, cut and hand out: one for each in the audience. */
export function CodesPage({ t, day, codes, origin }: CodesProps) {
	const texts = t.rounds.audience;
	return (
		<Stack space="section">
			<PageHeader title={texts.sheet} lead={texts.sheetLead} />
			<ul class="vote-slips">
				{codes.map((code) => {
					const url = `${origin}${paths.vote(code)}`;
					return (
						<li>
							<QrCode text={url} label={texts.qr(readableCode(code))} />
							<p>
								<strong>{day.title}</strong>
							</p>
							<a href={url}>
								{`${new URL(origin).host}/`}
								<wbr />
								vote/
								<wbr />
								<strong class="vote-code">{code}</strong>
							</a>
						</li>
					);
				})}
			</ul>
		</Stack>
	);
}
