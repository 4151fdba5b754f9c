import { usePlatformTexts } from "./language.tsx";
import { Mark, Ridges } from "./mark.tsx";

/** One entry of the navigation. */
export type NavigationLink = {
	readonly label: string;
	readonly href: string;
	/** Told from the address where it is not given. */
	readonly current?: boolean;
};

/** One step of the way down to this page. */
export type Crumb = { readonly label: string; readonly href?: string };

/** Where sign-in, sign-out (POST), profile and choice of language (POST `locale`) live. */
export type AccountLinks = {
	readonly signInHref: string;
	readonly signOutHref: string;
	readonly profileHref?: string;
	readonly languageHref: string;
};

/** Links at the foot of every page; settings of the tenant. */
export type FooterLink = { readonly label: string; readonly href: string };

type HeaderProps = {
	tenantName: string;
	homeHref: string;
	viewerName?: string;
	navigation: readonly NavigationLink[];
	currentPath: string;
	account: AccountLinks;
};

/** The entry that the page lies under: the longest address that the page's own begins with. */
export function currentEntry(
	navigation: readonly NavigationLink[],
	currentPath: string,
): NavigationLink | undefined {
	const told = navigation.find((item) => item.current);
	if (told) return told;
	const path = currentPath.replace(/[?#].*/, "");
	const above = navigation.filter(
		({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)),
	);
	return above.toSorted((a, b) => b.href.length - a.href.length)[0];
}

function Account({ viewerName, account }: Pick<HeaderProps, "viewerName" | "account">) {
	const t = usePlatformTexts();
	if (!viewerName) {
		return (
			<div class="account">
				<a class="account-link" href={account.signInHref}>
					{t.signIn}
				</a>
			</div>
		);
	}
	return (
		<div class="account">
			{account.profileHref ? (
				<a class="account-link" href={account.profileHref} aria-label={`${viewerName}, ${t.profile}`}>
					{viewerName}
				</a>
			) : (
				<span class="account-link">{viewerName}</span>
			)}
			<form action={account.signOutHref} method="post">
				<button class="account-link account-button" type="submit">
					{t.signOut}
				</button>
			</form>
		</div>
	);
}

function Navigation({ navigation, currentPath, ...account }: Omit<HeaderProps, "tenantName" | "homeHref">) {
	const t = usePlatformTexts();
	const current = currentEntry(navigation, currentPath);
	return (
		<details class="menu">
			<summary>{t.menu}</summary>
			<div class="menu-content">
				<nav aria-label={t.mainNavigation}>
					<ul>
						{navigation.map((item) => (
							<li>
								<a
									href={item.href}
									aria-current={item === current ? (item.href === currentPath ? "page" : "true") : undefined}
								>
									{item.label}
								</a>
							</li>
						))}
					</ul>
				</nav>
				<Account {...account} />
			</div>
		</details>
	);
}

/** The product, the organisation, the way around and who one is. A plain `details` folds it on a phone. */
export function Header({ tenantName, homeHref, ...rest }: HeaderProps) {
	const t = usePlatformTexts();
	return (
		<header class="site-header">
			<div class="site-header-inner">
				<a class="wordmark" href={homeHref}>
					<Mark />
					<span>
						<span class="wordmark-name">{t.productName}</span>
						<span class="wordmark-tenant">{tenantName}</span>
					</span>
				</a>
				<Navigation {...rest} />
			</div>
		</header>
	);
}

/** The way from the front page to here. */
export function Breadcrumbs({ crumbs, title }: { crumbs: readonly Crumb[]; title: string }) {
	const t = usePlatformTexts();
	if (crumbs.length === 0) return null;
	return (
		<nav class="breadcrumbs" aria-label={t.youAreHere}>
			<ol>
				{crumbs.map((crumb) => (
					<li>{crumb.href ? <a href={crumb.href}>{crumb.label}</a> : crumb.label}</li>
				))}
				<li>
					<span aria-current="page">{title}</span>
				</li>
			</ol>
		</nav>
	);
}

type FooterProps = {
	tenantName: string;
	locale: string;
	languageHref: string;
	currentPath: string;
	links: readonly FooterLink[];
	demo?: boolean;
};

/** Language, duties, and the ridges. */
export function Footer({ tenantName, locale, languageHref, currentPath, links, demo }: FooterProps) {
	const t = usePlatformTexts();
	return (
		<footer class="site-footer">
			<Ridges />
			<div class="site-footer-inner">
				<p class="site-footer-name">
					<strong>{t.productName}</strong> {tenantName}
				</p>
				<nav aria-label={t.footer}>
					<ul>
						{links.map((link) => (
							<li>
								<a href={link.href}>{link.label}</a>
							</li>
						))}
					</ul>
				</nav>
				<form class="languages" action={languageHref} method="post" aria-label={t.language}>
					{/* With script it goes with one: islands/keep-typed. */}
					<noscript>
						<p class="language-loses">{t.languageLoses}</p>
					</noscript>
					{currentPath && <input type="hidden" name="returnTo" value={currentPath} />}
					{Object.entries(t.languageNames).map(([code, name]) => (
						<button
							type="submit"
							name="locale"
							value={code}
							lang={code}
							aria-current={code === locale ? "true" : undefined}
						>
							{name}
						</button>
					))}
				</form>
				{demo && <p class="site-footer-demo">{t.demo}</p>}
			</div>
		</footer>
	);
}
