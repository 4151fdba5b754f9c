const browsers: readonly [RegExp, string][] = [
	[/\bEdgA?\//, "Edge"],
	[/\b(OPR|Opera)\//, "Opera"],
	[/\b(Firefox|FxiOS)\//, "Firefox"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\b(Chrome|CriOS)\//, "Chrome"],
	[/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
	[/\b(iPhone|iPad)\b/, "iOS"],
	[/\bAndroid\b/, "Android"],
	[/\bWindows\b/, "Windows"],
	[/\bMacintosh\b/, "macOS"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bLinux\b/, "Linux"],
];

/** "Firefox · Android": enough to know one's own device again, too little to tell people apart. Empty when unknown. */
export function deviceName(userAgent: string | undefined): string {
	const found = (names: readonly [RegExp, string][]) =>
		names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
	return [found(browsers), found(systems)].filter((name) => name !== undefined).join(" · ");
}
