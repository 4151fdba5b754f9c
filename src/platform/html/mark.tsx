/** Our mark: two mountain sides, the fjord between them as a path, and the light it leads to. */
export function Mark() {
	return (
		<svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
			<rect class="mark-ground" width="40" height="40" rx="10" />
			<circle class="mark-light" cx="24.5" cy="11" r="4" />
			<path class="mark-path" d="M13 40c0-7 15-7.5 15-13 0-4.6-9.5-4.4-9.5-8.6 0-2.4 2.6-3.6 5-4.4" />
		</svg>
	);
}

/** Three ridges in falling light, at the foot of every page. */
export function Ridges() {
	return (
		<svg
			class="ridges"
			viewBox="0 0 1440 119"
			preserveAspectRatio="xMidYMax slice"
			aria-hidden="true"
			focusable="false"
		>
			<path
				class="ridge-far"
				d="M0 72 130 38l96 30 150-52 142 58 118-34 164 46 128-58 150 50 122-36 136 44 104-30V120H0Z"
			/>
			<path class="ridge-middle" d="M0 92 180 60l132 34 190-44 148 46 196-30 158 34 206-52 230 46V120H0Z" />
			<path class="ridge-near" d="M0 112 240 84l210 28 270-18 250 22 220-32 250 30V120H0Z" />
		</svg>
	);
}
