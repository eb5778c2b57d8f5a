using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Personio.Client.Authentication;
using Personio.Client.Caching;
using Personio.Client.Http;

namespace Personio.Client.Tests.Caching;

/// <summary>The table of what is kept, as docs/personio/cache.md has it, and no endpoint of the client forgotten.</summary>
public sealed partial class ReadPoliciesTests
{
    private static readonly string[] Page = File.ReadAllLines(PathOf("docs/personio/cache.md"));

    private static readonly Row[] Rows = [.. Page.Select(static line => RowOfAKind().Match(line)).Where(static row => row.Success).Select(static row => new Row(
        row.Groups["kind"].Value,
        TimeSpan.FromSeconds(int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture) * (row.Groups["unit"].Value == "min" ? 60 : 1)),
        [.. Code().Matches(row.Groups["routes"].Value).Select(static code => code.Groups["text"].Value)]))];

    public static TheoryData<string, string, TimeSpan> Kept => [.. Rows.SelectMany(static row => row.Routes.Select(route => (route, row.Kind, row.FreshFor)))];

    [Theory]
    [MemberData(nameof(Kept))]
    public void Find_RouteOfThePage_HasItsKindAndLife(string route, string kind, TimeSpan freshFor)
    {
        var resource = ReadPolicies.Find(Read(route)).ShouldNotBeNull();

        resource.Name.ShouldBe(kind);
        resource.Policy.FreshFor.ShouldBe(freshFor);
        resource.Policy.StaleFor.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Page_EveryEndpointThatIsRead_SaysWhetherItIsKept()
    {
        var never = Code().Matches(Page.Single(static line => line.StartsWith("**Never kept**", StringComparison.Ordinal)))
            .Select(static code => Plain(code.Groups["text"].Value));
        var known = Rows.SelectMany(static row => row.Routes).Select(Plain).Concat(never).ToHashSet(StringComparer.Ordinal);

        File.ReadLines(PathOf("docs/personio/coverage.md"))
            .Select(static line => ReadOfTheClient().Match(line))
            .Where(static row => row.Success)
            .Select(static row => Plain(row.Groups["route"].Value))
            .Where(route => !known.Contains(route) && !route.StartsWith("/v2/webhooks", StringComparison.Ordinal) && !route.StartsWith("/storage", StringComparison.Ordinal))
            .ShouldBeEmpty("Add the route to ReadPolicies and to the table of docs/personio/cache.md, or there to what is never kept.");
    }

    [Theory]
    [InlineData("/v1/company/employees/{id}/profile-picture")]
    [InlineData("/v2/document-management/documents/{id}/download")]
    [InlineData("/v2/webhooks")]
    [InlineData("/v2/webhooks/{id}/events")]
    [InlineData("/v2/auth/token")]
    public void Find_RouteThatIsNeverKept_IsNone(string route) => ReadPolicies.Find(Read(route)).ShouldBeNull();

    [Fact]
    public void Find_WhatHasChangedSince_IsNone()
    {
        ReadPolicies.Find(Read("/v1/company/employees", "?updated_since=2026-01-01T00:00:00")).ShouldBeNull();
        ReadPolicies.Find(Read("/v2/persons", "?updated_at.gt=2026-01-01")).ShouldBeNull();
        ReadPolicies.Find(Read("/v2/absence-periods", "?limit=100&updated_at.gte=2026-01-01")).ShouldBeNull();
    }

    [Fact]
    public void Find_AWrite_IsNone() => ReadPolicies.Find(Read("/v2/persons") with { Method = HttpMethod.Post }).ShouldBeNull();

    [Fact]
    public void Tags_OfOneBehindAProxy_HaveItsId()
    {
        var request = Read("/v2/persons/{person_id}/employments/{id}") with
        {
            Address = new Uri("https://proxy.test/hr/personio/v2/persons/p-7/employments/e-9?x=1"),
        };

        ReadPolicies.TagsOf(CachedResource.People, request).ShouldBe(["people", "people:id:p-7"]);
    }

    [Fact]
    public void Dropped_ByAWriteToAnUnknownRoute_IsEverything() =>
        ReadPolicies.DroppedBy(Read("/v2/something/{id}") with { Method = HttpMethod.Put }).ShouldBe(["*"]);

    [Fact]
    public void Dropped_ByTheManagementOfWebhooks_IsNothing() =>
        ReadPolicies.DroppedBy(Read("/v2/webhooks/{id}/ping") with { Method = HttpMethod.Post }).ShouldBeEmpty();

    [Fact]
    public void Dropped_ByADeletedPerson_AreTheirThingsToo() =>
        ReadPolicies.DroppedBy(CachedResource.People, "7", isDeletion: true)
            .ShouldBe(
                ["people:lists", "people:id:7", "absence-balances", "compensations", "reports", "absences", "attendances", "documents", "projects"], ignoreOrder: true);

    [Fact]
    public void Dropped_ByAnAbsence_IsEveryAbsence() =>
        ReadPolicies.DroppedBy(Read("/v2/absence-periods/{id}") with { Method = HttpMethod.Patch })
            .ShouldBe(["absences", "absence-balances", "reports"], ignoreOrder: true);

    [Theory]
    [InlineData("/v1/company/attendances")]
    [InlineData("/v2/attendance-periods/{id}")]
    [InlineData("/v1/company/attendances/projects/{id}")]
    [InlineData("/v2/projects/{id}/members")]
    public void Dropped_ByTimeOrAProject_AreBoth_BecauseEachTellsOfTheOther(string route) =>
        ReadPolicies.DroppedBy(Read(route) with { Method = HttpMethod.Post }).ShouldBe(["attendances", "projects", "reports"], ignoreOrder: true);

    [Theory]
    [InlineData("/v1/company/employees/{id}", "people", "7")]
    [InlineData("/v2/persons/{person_id}/employments/{id}", "people", "7")]
    [InlineData("/v2/persons", "people", null)]
    [InlineData("/v2/absence-periods/{id}", "absences", "7")]
    // An id that API v2 does not know.
    [InlineData("/v1/company/time-offs/{id}", "absences", null)]
    [InlineData("/v2/something/{id}", null, null)]
    public void Drop_OfAWrite_NamesTheObjectAsApiV2Does(string route, string? kind, string? id)
    {
        var drop = ReadPolicies.DropOf(Read(route) with { Method = HttpMethod.Patch }).ShouldNotBeNull();

        (drop.Resource?.Name, drop.Id).ShouldBe((kind, id));
        drop.ToString().ShouldNotContain("7");
    }

    [Fact]
    public void Drop_OfTheManagementOfWebhooks_IsNone() => ReadPolicies.DropOf(Read("/v2/webhooks/{id}") with { Method = HttpMethod.Delete }).ShouldBeNull();

    private static PersonioRequest Read(string route, string query = "") => new()
    {
        Api = PersonioApi.V2,
        Route = route,
        Address = new Uri("https://personio.test" + Placeholder().Replace(route, "7") + query),
        Accepts = route.Contains("picture", StringComparison.Ordinal) ? AcceptedContent.Image
            : route.Contains("download", StringComparison.Ordinal) ? AcceptedContent.File
            : AcceptedContent.Json,
    };

    private static string Plain(string route) => Placeholder().Replace(route, "{}");

    private static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../..", path));

    [GeneratedRegex("^\\| `(?<kind>[a-z-]+)` \\| (?<number>\\d+) (?<unit>min|s) \\| (?<routes>[^|]+) \\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowOfAKind();

    [GeneratedRegex("^\\| `GET (?<route>[^`]+)` \\| [^–]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadOfTheClient();

    [GeneratedRegex("`(?<text>/[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("\\{\\w+\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    private sealed record Row(string Kind, TimeSpan FreshFor, string[] Routes);
}
