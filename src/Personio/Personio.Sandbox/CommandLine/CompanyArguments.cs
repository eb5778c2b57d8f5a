using System.Globalization;
using System.Net;
using static Personio.Sandbox.CommandLine.ArgumentKinds;

namespace Personio.Sandbox.CommandLine;

/// <summary>Which company there is, where it answers, and to whom.</summary>
internal static class CompanyArguments
{
    public const string Load = "--load";
    public const string Employees = "--employees";
    public const string Seed = "--seed";
    public const string Today = "--today";

    private const string All = "all";
    private const string Never = "never";

    public static ArgumentGroup Company { get; } = new("The company", [
        new(Load, "<file>", "a company that was saved, instead of a generated one", _ => "none", (options, text)
            => text.Length > 0 ? options with { CompanyFile = text } : ArgumentResult.Wrong("write the path of a file.")),
        Number(Employees, "size of the company, 1 to 100000", options => options.Employees, (options, number) => options with { Employees = number }),
        Number(Seed, "another seed, another company", options => options.Seed, (options, number) => options with { Seed = number }),
        new(Today, "<date>", "yyyy-MM-dd the data is relative to", _ => "today", (options, text)
            => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? options with { Today = day }
                : ArgumentResult.Wrong("write a day such as 2026-06-15.")),
        new("--approve-absences-after", "<time>|never", "when a pending absence is approved by itself",
            options => options.ApproveAbsencesAfter is { } time ? Durations.Write(time) : Never, ApplyApproval),
    ]);

    public static ArgumentGroup Server { get; } = new("The server", [
        Number("--port", "port to listen on, 0 for any free one", options => options.Port, (options, number) => options with { Port = number }),
        new("--listen", "<address>", "IP address to listen on", options => options.Address.ToString(), (options, text)
            => IPAddress.TryParse(text, out var address) ? options with { Address = address } : ArgumentResult.Wrong("write an IP address.")),
        Choice("--limits", "Personio's rate limits", options => options.RateLimits, (options, limits) => options with { RateLimits = limits }),
        Duration("--token-lifetime", "how long a token lives", options => options.TokenLifetime, (options, time) => options with { TokenLifetime = time }),
        Duration("--virus-scan", "how long a new document cannot be downloaded", options => options.VirusScan, (options, time) => options with { VirusScan = time }),
    ]);

    public static ArgumentGroup Credential { get; } = new("The credential and its rights", [
        Text("--client-id", "<id>", "of v1 and v2", options => options.Credentials.ClientId, (options, text)
            => options with { Credentials = options.Credentials with { ClientId = text } }),
        Text("--client-secret", "<secret>", "of v1 and v2", options => options.Credentials.ClientSecret, (options, text)
            => options with { Credentials = options.Credentials with { ClientSecret = text } }),
        Text("--recruiting-token", "<token>", "of the recruiting API", options => options.Credentials.RecruitingToken, (options, text)
            => options with { Credentials = options.Credentials with { RecruitingToken = text } }),
        Text("--company-id", "<id>", "of the recruiting API and of webhooks", options => options.Credentials.CompanyId, (options, text)
            => options with { Credentials = options.Credentials with { CompanyId = text } }),
        List("--scopes", "<list>", "rights of the credential", _ => All, (options, words) => options with { Scopes = words }),
        List("--readable-attributes", "<list>", "attributes that are released for it", _ => All, (options, words) => options with { ReadableAttributes = words }),
        List("--shared-reports", "<list>", "reports that are shared with it", _ => All, (options, words) => options with { SharedReports = words }),
    ]);

    public static ArgumentGroup Account { get; } = new("What the account has", [
        new("--missing-features", "<list>", $"of {string.Join(", ", Words<SandboxFeature>())}", _ => "none", ApplyFeatures),
        Text("--career-site-name", "<name>", "the company's name in its career site's address", options => options.CareerSiteName, (options, text)
            => options with { CareerSiteName = text }),
        Flag("--empty-career-site", "the career site offers no job", options => options.EmptyCareerSite, (options, on) => options with { EmptyCareerSite = on }),
    ]);

    private static ArgumentResult ApplyApproval(SandboxOptions options, string text)
    {
        if (text == Never)
        {
            return options with { ApproveAbsencesAfter = null };
        }

        return Durations.TryRead(text, out var time)
            ? options with { ApproveAbsencesAfter = time }
            : ArgumentResult.Wrong("write never, or a number and a unit: 500ms, 3s, 5m, 24h or 2d.");
    }

    private static ArgumentResult ApplyFeatures(SandboxOptions options, string text)
    {
        var features = Split(text).Select(word => (Word: word, Feature: Find<SandboxFeature>(word))).ToArray();
        return features.FirstOrDefault(feature => feature.Feature is null).Word is { } unknown
            ? ArgumentResult.Wrong($"there is no feature '{unknown}'; write some of {string.Join(", ", Words<SandboxFeature>())}.")
            : options with { MissingFeatures = [.. features.Select(feature => feature.Feature!.Value)] };
    }
}
