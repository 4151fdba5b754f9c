import type { ComponentChildren } from "preact";
import { usePlatformTexts } from "./language.tsx";

type LivePageProps = {
	/** When what it shows was read, by the clock of the streams. */
	readAt: number;
	/** The address of the page itself. */
	href: string;
	/** Whether this is all of the page, or one region of it. */
	part?: "page" | "region";
	children: ComponentChildren;
};

/** What a live page shows. Where its script does not run, it says how to see what is new. */
export function LivePage({ readAt, href, part = "page", children }: LivePageProps) {
	const t = usePlatformTexts();
	return (
		<>
			<live-page class="live-page" read-at={String(readAt)} part={part} lost={t.liveLost}>
				{children}
			</live-page>
			<p class="live-note live-without-script no-print">
				{t.liveWithoutScript} <a href={href}>{t.liveFetch}</a>
			</p>
		</>
	);
}
