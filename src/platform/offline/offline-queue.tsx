import type { ComponentChildren } from "preact";
import type { WithPlatformTexts } from "../html/index.ts";

type Props = {
	t: WithPlatformTexts;
	/** Where to go when it is sent. */
	after: string;
	/** Whose it is, where the server goes by who is signed in: nobody else's session may send it. */
	by?: string | null;
	/** Every choice is sent as it is made. */
	each?: boolean;
	children: ComponentChildren;
};

/** Around a form that must get through without a network: kept on the device, and sent when it can be. */
export function OfflineQueue({ t, after, by, each, children }: Props) {
	const words = t.platform.offline;
	return (
		<offline-queue
			after={after}
			by={by ?? undefined}
			each={each}
			waiting={words.waiting}
			sending={words.sending}
			sent={words.sent}
			refused={words.refused}
			signed-out={words.signedOut}
		>
			{children}
			<p class="meta" role="status" data-queue-status />
		</offline-queue>
	);
}
