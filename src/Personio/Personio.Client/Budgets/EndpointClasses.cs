using System.Collections.Concurrent;
using Personio.Client.Authentication;

namespace Personio.Client.Budgets;

/// <summary>
/// Which limits hold for which request: the documented ones, and for what is not documented those that were observed. docs/personio/budgets.md
/// lists them with their sources.
/// </summary>
internal static class EndpointClasses
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>2,000 a minute by the caller's address, for everything in v1 ("Personio v1: rate limits", since July 2024).</summary>
    private static readonly BucketRule V1Everything = BucketRule.Window("v1", 2_000, Minute, Second, BucketScope.Host);

    /// <summary>60 a minute, then nothing for a minute ("Personio v1: authentication").</summary>
    public static EndpointClass V1Token { get; } = new(
        "v1.auth", [BucketRule.Window("v1.auth", 60, Minute, Minute), V1Everything]) { MaxRetries = 3 };

    /// <summary>150 a minute, then one a second for a minute ("Personio v2: authentication").</summary>
    public static EndpointClass V2Token { get; } = new("v2.auth", [BucketRule.Window("v2.auth", 150, Minute, Second)]) { MaxRetries = 3 };

    /// <summary>
    /// 300 a minute and 15 in a second ("Personio v1: rate limits", since May 2024). Both are kept in every window.
    /// </summary>
    public static EndpointClass V1Employees { get; } = new(
        "v1.employees", [BucketRule.Window("v1.employees", 300, Minute, Second), BucketRule.Second("v1.employees.second", 15), V1Everything]);

    /// <summary>60 a minute ("Personio v1: documents").</summary>
    public static EndpointClass V1Documents { get; } = new(
        "v1.documents", [BucketRule.Window("v1.documents", 60, Minute, Minute), V1Everything]);

    public static EndpointClass V1Other { get; } = new("v1.other", [V1Everything]);

    /// <summary>20 a minute, then nothing for a minute ("Personio v1: recruiting"). Applications and their documents count together.</summary>
    public static EndpointClass Recruiting { get; } = new(
        "recruiting", [BucketRule.Window("recruiting", 20, Minute, Minute), V1Everything]);

    /// <summary>Nothing is documented, but 429 was seen ("Personio career site"): one a second, five at once.</summary>
    public static EndpointClass CareerSite { get; } = new(
        "career-site", [new("career-site", BucketScope.Host, Burst: 5, PerSecond: 1, CoolDown: Minute)]);

    /// <summary>The stores of files that downloads are sent on to. Nothing is documented: as much as v2's persons, so that it hinders nobody.</summary>
    public static EndpointClass Storage { get; } = new("storage", [BucketRule.Bucket("storage", 30, 100)]);

    private static readonly ConcurrentDictionary<string, EndpointClass> V2 = new(StringComparer.Ordinal);

    /// <summary>The class of a request.</summary>
    /// <param name="api">The API that is called.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template: one of a few constants, never an address.</param>
    public static EndpointClass Of(PersonioApi api, HttpMethod method, string route) => api switch
    {
        PersonioApi.CareerSite => CareerSite,
        PersonioApi.Storage => Storage,
        PersonioApi.Recruiting => Recruiting,
        PersonioApi.V2 => V2.GetOrAdd(route, static route => OfV2(route)),
        _ when method == HttpMethod.Get && route == "/v1/company/employees" => V1Employees,
        _ when method == HttpMethod.Post && route == "/v1/company/documents" => V1Documents,
        _ => V1Other,
    };

    /// <summary>
    /// A bucket for each endpoint: 30 a second and 100 at once for persons, ten and ten for all others, as was observed ("Personio v2: rate
    /// limits"). Rate headers correct it.
    /// </summary>
    private static EndpointClass OfV2(string route)
    {
        var name = "v2" + route[("/v2".Length)..];
        return new(name, [route == "/v2/persons" ? BucketRule.Bucket(name, 30, 100) : BucketRule.Bucket(name, 10, 10)]);
    }
}
