import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, Cluster, Heading } from "../../../platform/html/index.ts";

/** What the product is, for those who have not signed in. */
export function FrontPage(props: { t: Messages; signInHref: string; showcaseHref: string }) {
	const texts = props.t.home.front;
	return (
		<div class="front">
			<header class="page-header">
				<Heading level={1}>{texts.title}</Heading>
				<p class="lead">{texts.lead}</p>
				<Cluster>
					<ButtonLink href={props.signInHref}>{texts.signIn}</ButtonLink>
					<ButtonLink href={props.showcaseHref} variant="secondary">
						{texts.showcase}
					</ButtonLink>
				</Cluster>
			</header>
			<section class="front-road">
				<Heading level={2}>{texts.stepsTitle}</Heading>
				<ol>
					{texts.steps.map((step) => (
						<li>{step}</li>
					))}
				</ol>
			</section>
		</div>
	);
}
