using System.Net;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Faults;

namespace Personio.Sandbox;

/// <summary>How a sandbox behaves. The defaults suit an embedded sandbox: strict answers, generous limits.</summary>
public sealed record SandboxOptions
{
    /// <summary>The most employees a sandbox generates.</summary>
    public const int MaxEmployees = 100_000;

    /// <summary>How many employees the company has, former ones included: 1 to <see cref="MaxEmployees"/>. Default 500.</summary>
    public int Employees { get; init; } = 500;

    /// <summary>The same seed, number of employees and <see cref="Today"/> give the same company. Default 7.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>
    /// A company that <c>GET /__sandbox/company</c> saved, to go on with instead of generating one from <see cref="Employees"/>, <see cref="Seed"/> and
    /// <see cref="Today"/>: the path of its file. Default null: none.
    /// </summary>
    public string? CompanyFile { get; init; }

    /// <summary>The day the data is relative to. Default: the current day in Europe/Berlin by <see cref="TimeProvider"/>.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// The address to listen on. Default 127.0.0.1. With any other address the Personio API answers to everyone who can reach it, while
    /// <c>/</c> and <c>/__sandbox</c> still answer to the own machine only.
    /// </summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on. Default 0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>The one credential this company has issued.</summary>
    public SandboxCredentials Credentials { get; init; } = SandboxCredentials.Default;

    /// <summary>
    /// The rights of the credential, in both generations' spelling. Default: all of <see cref="SandboxScopes.All"/>.
    /// A request without the needed right is refused.
    /// </summary>
    public IReadOnlyCollection<string> Scopes { get; init; } = SandboxScopes.All;

    /// <summary>
    /// Keys of the employee attributes that are released for the credential; others are missing from answers without a word.
    /// Default null: all. The id is always readable.
    /// </summary>
    public IReadOnlyCollection<string>? ReadableAttributes { get; init; }

    /// <summary>
    /// What this account has not booked. The endpoints about it answer as Personio's do to such an account. Default: nothing is missing.
    /// </summary>
    public IReadOnlyCollection<SandboxFeature> MissingFeatures { get; init; } = [];

    /// <summary>
    /// Names of the reports that are shared with the credential; others do not exist for it. Default null: all.
    /// </summary>
    public IReadOnlyCollection<string>? SharedReports { get; init; }

    /// <summary>How long a token lives. Default 24 hours, as documented.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a new document is searched for viruses; before that it cannot be downloaded. Default: no time.</summary>
    public TimeSpan VirusScan { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// After what time of the sandbox's clock an absence that was entered as pending is approved, its substitute agreeing first. Default null:
    /// never by itself, <c>/__sandbox/absences</c> does it.
    /// </summary>
    public TimeSpan? ApproveAbsencesAfter { get; init; }

    /// <summary>The company's name in the address of its career site. Default: <c>sandbox-werke</c>.</summary>
    public string CareerSiteName { get; init; } = "sandbox-werke";

    /// <summary>Whether the career site offers no job, although recruiting has some. Default false.</summary>
    public bool EmptyCareerSite { get; init; }

    /// <summary>
    /// Which rate limits hold. Default <see cref="SandboxRateLimits.Generous"/>: on, with the documented rates times twenty, so that
    /// headers and 429 are real but a demonstration is not slowed down. The standalone program's default is
    /// <see cref="SandboxRateLimits.Documented"/>.
    /// </summary>
    public SandboxRateLimits RateLimits { get; init; } = SandboxRateLimits.Generous;

    /// <summary>Where Personio's behaviour is disputed or changing.</summary>
    public SandboxStrictness Strictness { get; init; } = new();

    /// <summary>The faults that are in force from the start. Default: none.</summary>
    public IReadOnlyList<SandboxFault> Faults { get; init; } = [];

    /// <summary>How webhooks are sent.</summary>
    public SandboxWebhookOptions Webhooks { get; init; } = new();

    /// <summary>The clock of token lifetimes, rate limits, time stamps and webhooks. Latency faults always take real time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the web server reports its own failures. Default null: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Whether attributes of this key are released for the credential; the id always is.
    /// </summary>
    internal bool MayRead(string attribute)
        => attribute == "id" || ReadableAttributes is not { } keys || keys.Contains(attribute, StringComparer.Ordinal);

    /// <summary>Whether a report is shared with the credential.</summary>
    internal bool IsShared(string report) => SharedReports is not { } names || names.Contains(report, StringComparer.Ordinal);

    /// <summary>The options as a list of mistakes; empty when they can be used.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (Employees is < 1 or > MaxEmployees)
        {
            yield return $"Employees is {Employees}; use 1 to {MaxEmployees}.";
        }

        if (CompanyFile is not null && Today is not null)
        {
            yield return "CompanyFile and Today contradict each other: a company that is loaded has its day.";
        }

        if (Port is < 0 or > IPEndPoint.MaxPort)
        {
            yield return $"Port is {Port}; use 0 (any free port) to {IPEndPoint.MaxPort}.";
        }

        if (TokenLifetime < TimeSpan.FromSeconds(1))
        {
            yield return $"TokenLifetime is {TokenLifetime}; use a second or more.";
        }

        if (VirusScan < TimeSpan.Zero)
        {
            yield return $"VirusScan is {VirusScan}; use no time or more.";
        }

        if (EmptyCareerSite && MissingFeatures.Contains(SandboxFeature.XmlFeed))
        {
            yield return "EmptyCareerSite and the missing feature XmlFeed contradict each other: a feed that is not there has no jobs to leave out.";
        }

        if (ApproveAbsencesAfter < TimeSpan.Zero)
        {
            yield return $"ApproveAbsencesAfter is {ApproveAbsencesAfter}; use no time or more, or null for never.";
        }

        if (Today is { } today && (today.Year is < 2000 or > 2200))
        {
            yield return $"Today is {today:yyyy-MM-dd}; use a day from 2000 to 2200.";
        }

        if (Faults.Count > FaultPlan.MaxFaults)
        {
            yield return $"Faults has {Faults.Count} faults; use {FaultPlan.MaxFaults} at most.";
        }

        foreach (var mistake in Faults.Select(FaultPlan.MistakeIn).OfType<string>())
        {
            yield return $"Faults has one that cannot be used: {mistake}";
        }

        foreach (var mistake in Webhooks.Mistakes())
        {
            yield return mistake;
        }

        foreach (var report in (SharedReports ?? []).Except(ReportCatalog.Names, StringComparer.Ordinal))
        {
            yield return $"SharedReports contains '{report}'; use names of reports that exist: {string.Join(", ", ReportCatalog.Names)}.";
        }

        foreach (var scope in Scopes.Except(SandboxScopes.All, StringComparer.Ordinal))
        {
            yield return $"Scopes contains '{scope}'; use those of SandboxScopes.All.";
        }
    }
}
