/** Texts of the benefits over time, the page for the council, and the exports. */
export const benefitResults = {
	title: "Benefits over time",
	link: "See the benefits over time",
	lead: "What is measured, against what you expected. The band is as far down and up as it may be.",
	emptyTitle: "No benefits to count",
	emptyText: "A benefit is counted here when it has a baseline and a target.",
	filterYear: "Target year",
	allYears: "All years",
	moneyTitle: (realised: string, expected: string) =>
		`Measured value is ${realised} a year. Expected by now: ${expected}.`,
	moneyText:
		"Kroner a year, quarter by quarter. The broken line is what you expected, the whole one is what is measured.",
	shareTitle: (realised: string, expected: string) =>
		`On average ${realised} of the way to the target is gone. Expected by now: ${expected}.`,
	shareText:
		"The mean of all benefits with a baseline and a target, drawbacks left out. A benefit that is not measured counts as nothing.",
	chart: { day: "Quarter", expected: "Expected", came: "Measured", between: "May be between" },
	how: "Expected grows evenly from baseline to target. Measured is the last figure on that day. The band shows the uncertainty that is stated for targets and figures, were everything off the same way.",
	byGoal: "Goal by goal",
	bySector: "Sector by sector",
	byType: "Type by type",
	byYear: "Year by year, by when the target is to be met",
	noYear: "Without a target date",
	byInitiative: "Initiative by initiative",
	byInitiativeText:
		"Benefits that several initiatives give together are split between them. No krone is counted twice.",
	noInitiative: "Without an initiative",
	others: (n: number) => (n === 1 ? "One more initiative" : `${n} other initiatives`),
	initiativeColumns: { title: "Initiative", planned: "Planned a year", realised: "Measured a year" },
	accountsTitle: "Budget effect",
	accountsText: "Only what is taken out of the budget. Each benefit is there once, on its account.",
	accountsNone: "No benefits are entered in the budget.",
	accountColumns: {
		account: "Account",
		count: "Benefits",
		planned: "Planned a year",
		realised: "Measured a year",
	},
	sum: "Sum",
	toCouncil: "One page for the council",
	excel: "Download as Excel",
	csv: "Download as CSV for finance and reports",
	measurementsCsv: "Download all figures as CSV",
	files: "Files for finance and reports",
	filesText:
		"Semicolons between the columns, decimal comma, dates as 2027-01-12. The columns have the same names in all languages. No people are in them.",
	excelName: "benefits.xlsx",
	csvName: "benefits-export.csv",
	measurementsName: "benefits-measurements.csv",

	council: {
		title: "What did we get for it?",
		for: (tenant: string, day: string) => `${tenant}, ${day}`,
		sentence: (count: number, reached: number, notRealised: number) =>
			count === 0
				? "We follow no benefits yet. They come here when an initiative has one."
				: `We follow ${count === 1 ? "one benefit" : `${count} benefits`} of the work to make the municipality better. ${reached === 0 ? "None has reached its target yet" : reached === 1 ? "One has reached the target" : `${reached} have reached the target`}, and ${notRealised === 0 ? "none is given up" : notRealised === 1 ? "one came to nothing" : `${notRealised} came to nothing`}.`,
		money: (realised: string, planned: string) =>
			`What we have measured in kroner is worth ${realised} a year. When all targets are met it will be ${planned}.`,
		budget: (nok: string) => `Of this, ${nok} a year is taken out of the budget.`,
		noMoney: "None of the benefits is counted in kroner.",
		better: "This got better",
		betterNone: "No benefit is measured better than its baseline yet.",
		line: (indicator: string, from: string, to: string, unit: string) =>
			`${indicator}: from ${from} to ${to} ${unit}.`,
		time: (words: string) => `The time is used for: ${words}`,
		ofGoal: (share: string) => `${share} of the way to the target`,
		ofExpected: (share: string) => `${share} of what we expected`,
		more: (n: number) => (n === 1 ? "And one more." : `And ${n} more.`),
		notRealised: "This came to nothing",
		notRealisedNone: "No benefit is given up.",
		worse: "This cost something",
		waiting: (n: number) =>
			n === 1 ? "One benefit is not measured yet." : `${n} benefits are not measured yet.`,
		how: "How we count",
		howText:
			"Each benefit has a figure from before anything was changed, and a target. We measure again after 6, 12 and 24 months. Whoever leads the unit where the benefit appears answers for the figure. Kroner are a year, and each krone is counted once.",
		columns: { what: "What", figures: "Before and now", goal: "Against the target" },
		print: "Print",
		pdf: "Download as PDF",
		pdfName: "what-did-we-get.pdf",
		pageOf: (n: string, of: string) => `Page ${n} of ${of}`,
	},
};
