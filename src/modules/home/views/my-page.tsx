import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import { ButtonLink, Card, EmptyState, Heading, Meta, NextStep, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { NextStep as Step } from "../../../platform/web/next-step.ts";

export interface MyPageProps {
	readonly t: Messages;
	readonly locale: Locale;
	readonly name: string;
	readonly steps: readonly Step[];
	readonly startHref: string;
	/** The viewer's programmes and processes, as their modules show them. */
	readonly children?: ComponentChildren;
}

/** "Min side": the one next step on top, what else waits, and the road. */
export function MyPage({ t, locale, name, steps, startHref, children }: MyPageProps) {
	const [first, ...rest] = steps;
	const texts = t.home;
	return (
		<Stack space="section">
			<Heading level={1}>{texts.greeting(name)}</Heading>
			{first ? (
				<NextStep
					label={texts.nextStep}
					title={first.title}
					text={
						<>
							<p>{first.text}</p>
							{first.dueOn && <Meta>{texts.dueOn(formatDate(first.dueOn, locale))}</Meta>}
						</>
					}
					action={<ButtonLink href={first.action.href}>{first.action.label}</ButtonLink>}
				/>
			) : (
				<EmptyState
					title={texts.nothingWaits.title}
					text={texts.nothingWaits.text}
					action={<ButtonLink href={startHref}>{texts.nothingWaits.action}</ButtonLink>}
				/>
			)}
			{rest.length > 0 && (
				<section aria-labelledby="more-steps">
					<Stack>
						<Heading level={2} id="more-steps">
							{texts.moreSteps}
						</Heading>
						{rest.map((step) => (
							<Card title={step.title} href={step.action.href}>
								<p>{step.text}</p>
								{step.dueOn && <Meta>{texts.dueOn(formatDate(step.dueOn, locale))}</Meta>}
							</Card>
						))}
					</Stack>
				</section>
			)}
			{children}
		</Stack>
	);
}
