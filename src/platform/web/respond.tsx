import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { Document } from "../html/document.tsx";
import { type Crumb, InLanguage, LivePage } from "../html/index.ts";
import { nameFaults } from "../html/name-faults.ts";
import type { Ctx } from "./context.ts";
import { ErrorPage } from "./error-page.tsx";
import type { FormState } from "./form-state.ts";
import { type RenewedPart, renewal, stream, wantsRenewal, wantsStream } from "./live-answers.tsx";
import { leaveNotice, takeNotice } from "./notice.ts";
import { packedHtml } from "./packed.ts";
import { seenOf } from "./seen.ts";

export { isFollowed } from "./live-answers.tsx";

/** Seconds between two looks of a wall screen that has no script. */
const wallPause = 20;

/** How a page stays on the device, until it is over or somebody else is at the screen. */
export interface OfflineStay {
	readonly seconds: number;
	/** The page stands for every search in it: an island finds among what is kept. */
	readonly anySearch?: boolean;
	/** What is kept with it: addresses under the page's own. */
	readonly beside?: readonly string[];
}

export interface PageOptions {
	/** The page's own title; the product's name is added. */
	readonly title: string;
	/** The way here from the front page, without the page itself. */
	readonly crumbs?: readonly Crumb[];
	/** Fetches the page again after so many seconds, for pages that say what goes on now. */
	readonly refreshSeconds?: number;
	/** Names of islands, such as "live-search". */
	readonly islands?: readonly string[];
	/** What the page shows: it is fetched again when one of these is announced. See platform/live. */
	readonly live?: readonly string[];
	/** What of a live page is renewed, where that is not the whole; the body says where it stands. */
	readonly region?: ComponentChildren;
	/** For a screen on a wall: no header and footer, and without script the page is fetched again by itself. */
	readonly wall?: boolean;
	/** The page may stay on the device and be shown without a network. See platform/offline. */
	readonly offline?: OfflineStay;
	readonly status?: 200 | 404 | 413 | 422 | 429 | 403 | 500 | 503;
}

/** What a page shows: all of it, or a function that gives the region that is renewed its place. */
type Body = ComponentChildren | ((region: ComponentChildren) => ComponentChildren);

/** A whole page around the body, in the reader's language, with navigation for the reader's roles. */
export function page(c: Ctx, options: PageOptions, body: Body): Response {
	const isLive = options.live !== undefined && (options.status ?? 200) === 200;
	if (isLive && wantsStream(c)) return stream(c, options.live ?? []);
	if (isLive && wantsRenewal(c)) return renewed(c, options.region, body);
	const { tenant, viewer, t, locale, deps } = c.var;
	const { main, account, footer } = c.var.navigation(c);
	const stays = (options.status ?? 200) === 200 ? options.offline : undefined;
	if (stays) keepOffline(c, stays);
	const html = renderToString(
		<Document
			title={options.title}
			locale={locale}
			t={t}
			tenantName={tenant.name}
			viewerName={viewer.personId === null ? undefined : viewer.name}
			navigation={main}
			account={account}
			currentPath={c.req.path}
			footerLinks={footer}
			crumbs={options.crumbs}
			notice={takeNotice(c)}
			assets={{
				css: [asset(deps.assets, "main.css")],
				islands: islandUrls(deps.assets, [
					...(isLive ? ["live-page"] : []),
					...(stays ? ["keep-page"] : []),
					...(options.islands ?? []),
				]),
				icon: deps.assets["icon.svg"],
			}}
			demo={deps.config.mode === "demo"}
			bare={options.wall}
			keptBeside={stays?.beside}
			refreshSeconds={options.refreshSeconds ?? (options.wall ? wallPause : undefined)}
		>
			{shown(c, isLive, options.region, body)}
		</Document>,
	);
	c.header("cache-control", "private, no-cache");
	return packedHtml(c, `<!doctype html>${nameFaults(html)}`, options.status);
}

const renewed = (c: Ctx, region: ComponentChildren, body: Body): Response =>
	typeof body === "function" ? renewal(c, "region", region) : renewal(c, "page", body);

function shown(c: Ctx, isLive: boolean, region: ComponentChildren, body: Body): ComponentChildren {
	const live = (part: RenewedPart, children: ComponentChildren) =>
		isLive ? <LivePage {...{ readAt: c.var.readAt, href: ownAddress(c), part, children }} /> : children;
	return typeof body === "function" ? body(live("region", region)) : live("page", body);
}

/** Lets the device keep this answer; see platform/offline. */
export function keepOffline(c: Ctx, { seconds, anySearch }: OfflineStay): void {
	c.header("x-keep-offline", anySearch ? `${seconds} any-search` : String(seconds));
}

/** A piece of a page, for an island that replaces one region. */
export function fragment(c: Ctx, body: VNode): Response {
	c.header("cache-control", "private, no-store");
	return c.html(renderToString(<InLanguage t={c.var.t}>{body}</InLanguage>));
}

/** Goes on to another page after a form has been sent (303); the notice is shown there once, as good news unless refused. */
export function redirect(c: Ctx, url: string, notice?: string, refused = false): Response {
	if (notice) leaveNotice(c, notice, refused);
	return c.redirect(url, 303);
}

/** "Not found", which is also what "not allowed" looks like. */
export function notFound(c: Ctx): Response {
	const { t, viewer } = c.var;
	const words = t.web.notFound;
	const forMember = c.req.method === "POST" ? words.gone : words.text;
	const text = viewer.personId === null ? `${words.text} ${words.signIn}` : forMember;
	return page(c, { title: words.title, status: 404 }, <ErrorPage t={t} title={words.title} text={text} />);
}

/** 404 where a code in the address lets people in, and no such code is in use: what to do when one has copied it. */
export function wrongCode(c: Ctx): Response {
	const { t } = c.var;
	return page(c, { title: t.web.wrongCode.title, status: 404 }, <ErrorPage t={t} {...t.web.wrongCode} />);
}

/** Whether the request came from an island that wants a fragment or a short answer. */
export function wantsFragment(c: Ctx): boolean {
	return c.req.header("x-requested-with") === "fragment";
}

/** Answers an island that has sent a form in the background; the page it goes on to shows the notice once. */
export function received(c: Ctx, notice: string): Response {
	leaveNotice(c, notice);
	return c.body(null, 204);
}

/** Answers an island that saves in the background: 422 and, in words, what must change before it can be kept. */
export function refuseInWords(c: Ctx, form: FormState): Response {
	const faults = Object.values(form.errors).filter(Boolean);
	return c.text(
		[form.others && c.var.t.platform.others.inBackground, ...faults].filter(Boolean).join(" "),
		422,
	);
}

/** Answers an island that has saved in the background; from now on its form has seen what it sent. */
export function keptInBackground(c: Ctx, stored: FormState["values"]): Response {
	c.header("x-seen", seenOf(stored));
	return c.body(null, 204);
}

/** A file to download. */
export function download(c: Ctx, name: string, contentType: string, content: string | Uint8Array): Response {
	c.header("content-type", contentType);
	c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
	c.header("cache-control", "private, no-store");
	return c.body(typeof content === "string" ? content : new Uint8Array(content));
}

/** The address of the request as a link from our own pages: path and query. */
export function ownAddress(c: Ctx): string {
	const { pathname, search } = new URL(c.req.url);
	return pathname + search;
}

function asset(assets: Readonly<Record<string, string>>, name: string): string {
	return assets[name] ?? `/assets/${name}`;
}

/** Islands that every page carries are few and small; a page adds its own. */
const everywhere = ["platform"];

function islandUrls(assets: Readonly<Record<string, string>>, own: readonly string[]): string[] {
	return [...everywhere, ...own]
		.map((name) => assets[`islands/${name}.js`])
		.filter((url) => url !== undefined);
}
