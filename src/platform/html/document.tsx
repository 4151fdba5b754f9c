import type { ComponentChildren } from "preact";
import {
	type AccountLinks,
	Breadcrumbs,
	type Crumb,
	Footer,
	type FooterLink,
	Header,
	type NavigationLink,
} from "./frame.tsx";
import { InLanguage, type WithPlatformTexts } from "./language.tsx";

/** What a whole page is made of. */
export type DocumentProps = {
	title: string;
	locale: string;
	tenantName: string;
	t: WithPlatformTexts;
	viewerName?: string;
	navigation: readonly NavigationLink[];
	account: AccountLinks;
	homeHref?: string;
	/** Path and query of this page: marks the entry of the navigation and is where a choice of language returns to. */
	currentPath?: string;
	/** The way here, without the page itself. */
	crumbs?: readonly Crumb[];
	/** What the user's last act led to; shown once. */
	/** What came of the last press; `refused` where nothing was done. */
	notice?: { readonly text: string; readonly refused: boolean };
	assets: { readonly css: readonly string[]; readonly islands: readonly string[]; readonly icon?: string };
	/** Invented people: says so on every page. */
	demo?: boolean;
	footerLinks?: readonly FooterLink[];
	/** No header and footer: for a wall screen. */
	bare?: boolean;
	/** Fetches the page again after so many seconds, for screens without script. */
	refreshSeconds?: number;
	/** Addresses that the device keeps together with the page. */
	keptBeside?: readonly string[];
	children: ComponentChildren;
};

function Head({ title, tenantName, assets, t, refreshSeconds, keptBeside = [] }: DocumentProps) {
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<meta name="color-scheme" content="light dark" />
			<title>{`${title} – ${t.platform.productName} ${tenantName}`}</title>
			{refreshSeconds && (
				<noscript>
					<meta http-equiv="refresh" content={String(refreshSeconds)} />
				</noscript>
			)}
			{keptBeside.map((address) => (
				<meta name="keep-offline" content={address} />
			))}
			{assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
			{assets.css.map((href) => (
				<link rel="stylesheet" href={href} />
			))}
			{assets.islands.map((src) => (
				<script type="module" src={src} />
			))}
		</head>
	);
}

function Body(props: DocumentProps) {
	const { t, tenantName, locale, account, crumbs = [], notice, children } = props;
	return (
		<body>
			<a class="skip-link" href="#main">
				{t.platform.skipLink}
			</a>
			{!props.bare && (
				<Header
					tenantName={tenantName}
					homeHref={props.homeHref ?? "/"}
					viewerName={props.viewerName}
					navigation={props.navigation}
					currentPath={props.currentPath ?? ""}
					account={account}
				/>
			)}
			<main id="main" class="main" tabIndex={-1}>
				<Breadcrumbs crumbs={crumbs} title={props.title} />
				{notice && (
					<div class="notice" role="status" data-refused={notice.refused ? "" : undefined}>
						{notice.text}
					</div>
				)}
				{children}
			</main>
			{!props.bare && (
				<Footer
					tenantName={tenantName}
					locale={locale}
					languageHref={account.languageHref}
					links={props.footerLinks ?? []}
					currentPath={props.currentPath ?? ""}
					demo={props.demo}
				/>
			)}
		</body>
	);
}

/** A whole page. Put `<!doctype html>` before what it renders to. */
export function Document(props: DocumentProps) {
	return (
		<InLanguage t={props.t}>
			<html lang={props.locale} data-color-scheme="auto" data-color="fjord">
				<Head {...props} />
				<Body {...props} />
			</html>
		</InLanguage>
	);
}
