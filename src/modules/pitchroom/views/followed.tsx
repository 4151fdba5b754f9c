import type { Messages } from "../../../../locales/index.ts";
import { Heading, Stack } from "../../../platform/html/index.ts";
import type { FollowedTurns } from "../handlers/room.tsx";

/** For the one who leads the panel: whose points are awaited, and who steps aside now and next. */
export function FollowedPart({ t, followed }: { t: Messages; followed: FollowedTurns }) {
	const texts = t.pitchroom.followed;
	if (!followed) return null;
	const { progress, asideNow, asideNext } = followed;
	return (
		<section aria-labelledby="followed" id="followed-part">
			<Stack space="tight">
				<Heading id="followed">{texts.title}</Heading>
				{progress && <p>{t.pitching.day.progress(progress.submitted, progress.members)}</p>}
				{progress && progress.missing.length > 0 && <p>{texts.missing(progress.missing.join(", "))}</p>}
				{asideNow.length > 0 && <p>{texts.asideNow(asideNow.join(", "))}</p>}
				{asideNext.length > 0 && <p>{texts.asideNext(asideNext.join(", "))}</p>}
				{asideNow.length === 0 && asideNext.length === 0 && <p>{texts.nobodyAside}</p>}
			</Stack>
		</section>
	);
}
