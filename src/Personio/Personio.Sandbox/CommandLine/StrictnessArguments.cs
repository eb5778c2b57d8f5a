namespace Personio.Sandbox.CommandLine;

/// <summary>The switches for what is disputed about Personio: one for each of <see cref="SandboxStrictness"/>.</summary>
internal static class StrictnessArguments
{
    public static ArgumentGroup All { get; } = new("Where Personio is disputed", [
        Switch("--accept-query-credentials", "v1 takes credentials in the query", s => s.AcceptQueryCredentials, (s, on) => s with { AcceptQueryCredentials = on }),
        Switch("--clamp-limits", "v1 lowers a limit that is too high instead of refusing it", s => s.ClampLimits, (s, on) => s with { ClampLimits = on }),
        Switch("--attributes-keep-id", "v1 answers to attributes[] keep the id", s => s.AttributesKeepId, (s, on) => s with { AttributesKeepId = on }),
        Switch("--tags-as-json", "v1 tags are JSON in a string", s => s.TagsAsJson, (s, on) => s with { TagsAsJson = on }),
        Switch("--german-messages", "some v1 messages are German", s => s.GermanMessages, (s, on) => s with { GermanMessages = on }),
        Switch("--one-time-tokens", "each v1 token works once", s => s.OneTimeTokens, (s, on) => s with { OneTimeTokens = on }),
        Switch(
            "--duplicate-rows-across-pages", "pages of v1 employees, absences and attendances repeat a row", s => s.DuplicateRowsAcrossPages, (s, on) => s with { DuplicateRowsAcrossPages = on }),
        Switch("--require-beta-header", "v2 endpoints once in beta need Beta: true", s => s.RequireBetaHeader, (s, on) => s with { RequireBetaHeader = on }),
        Switch("--last-working-date", "v2 says last_working_date, not last_working_day", s => s.LastWorkingDate, (s, on) => s with { LastWorkingDate = on }),
        Switch(
            "--accept-times-in-person-filters", "v2 filters of persons take times", s => s.AcceptTimesInPersonFilters, (s, on) => s with { AcceptTimesInPersonFilters = on }),
        Switch("--report-links-as-objects", "links of v2 reports are objects", s => s.ReportLinksAsObjects, (s, on) => s with { ReportLinksAsObjects = on }),
        Switch(
            "--employment-changes-must-be-whole", "a v2 employment's change names status, start and type",
            s => s.EmploymentChangesMustBeWhole, (s, on) => s with { EmploymentChangesMustBeWhole = on }),
        Switch("--absence-changes-keep-comment", "a v2 absence's comment cannot change", s => s.AbsenceChangesKeepComment, (s, on) => s with { AbsenceChangesKeepComment = on }),
        Switch("--half-days-as-booleans", "v1 time-offs have booleans for halves, not 0 and 1", s => s.HalfDaysAsBooleans, (s, on) => s with { HalfDaysAsBooleans = on }),
        Switch(
            "--time-off-filter-leaks-a-day", "a window of v1 time-offs finds the days beside it", s => s.TimeOffFilterLeaksADay, (s, on) => s with { TimeOffFilterLeaksADay = on }),
        Switch(
            "--created-absence-as-object", "a new v1 absence-period is no array of one", s => s.CreatedAbsenceAsObject, (s, on) => s with { CreatedAbsenceAsObject = on }),
        Switch("--hide-absence-types", "v1 absences come without their types", s => s.HideAbsenceTypes, (s, on) => s with { HideAbsenceTypes = on }),
        Switch("--attendances-gone", "v1's attendances and their projects were shut down: 410", s => s.AttendancesGone, (s, on) => s with { AttendancesGone = on }),
        Switch(
            "--attendance-echo-as-numbers", "v1 attendances echo offset and limit as numbers", s => s.AttendanceEchoAsNumbers,
            (s, on) => s with { AttendanceEchoAsNumbers = on }),
        Switch(
            "--attendance-start-alone-overlaps", "a v1 attendance's new start wants its end too", s => s.AttendanceStartAloneOverlaps,
            (s, on) => s with { AttendanceStartAloneOverlaps = on }),
        Switch("--overlap-without-rows", "a v1 overlap is answered without its rows", s => s.OverlapWithoutRows, (s, on) => s with { OverlapWithoutRows = on }),
        Switch("--ten-rows-of-a-batch", "ten v1 attendances of a batch arrive, no more", s => s.TenRowsOfABatch, (s, on) => s with { TenRowsOfABatch = on }),
        Switch("--v1-tokens-open-v2", "a v1 token opens v2", s => s.V1TokensOpenV2, (s, on) => s with { V1TokensOpenV2 = on }),
        Switch(
            "--document-category-as-in-schema", "a v1 upload's answer says category_id", s => s.DocumentCategoryAsInSchema, (s, on) => s with { DocumentCategoryAsInSchema = on }),
        Switch("--downloads-redirect", "a v2 download leads to a store of files", s => s.DownloadsRedirect, (s, on) => s with { DownloadsRedirect = on }),
    ]);

    private static SandboxArgument Switch(
        string name, string meaning, Func<SandboxStrictness, bool> read, Func<SandboxStrictness, bool, SandboxStrictness> set)
        => ArgumentKinds.Flag(name, meaning, options => read(options.Strictness), (options, on)
            => options with { Strictness = set(options.Strictness, on) });
}
