using Personio.Subgraph.Access;

namespace Personio.Subgraph.Proxy;

/// <summary>
/// What a call of Personio's own API asks for beside <see cref="Permission.Raw"/>: what the fields of the graph ask for that hold the same data. A path
/// that nobody has classed may bring anything, and asks for everything.
/// </summary>
internal static class RawPermissions
{
    private const string AnySegment = "*";

    private static readonly string[] Nothing = [];
    private static readonly string[] OfReports = [Permission.Health, Permission.Pay, Permission.Custom];
    private static readonly string[] Everything = [.. OfReports, Permission.Documents, Permission.Recruiting];

    // By the beginning of the path: the longer ones first.
    private static readonly (string[] Path, string[] Permissions)[] Known =
    [
        .. new (string Path, string[] Permissions)[]
        {
            ("/v1/company/absence-periods", [Permission.Health]),
            ("/v1/company/attendances", Nothing),
            ("/v1/company/custom-reports/columns", Nothing),
            ("/v1/company/custom-reports", OfReports),
            ("/v1/company/document-categories", Nothing),
            ("/v1/company/documents", [Permission.Documents]),
            ("/v1/company/employees", [Permission.Pay, Permission.Custom]),
            ("/v1/company/employees/*/absences/balance", Nothing),
            ("/v1/company/employees/attributes", Nothing),
            ("/v1/company/employees/custom-attributes", Nothing),
            ("/v1/company/time-off-types", Nothing),
            ("/v1/company/time-offs", [Permission.Health]),
            ("/v1/recruiting", [Permission.Recruiting]),
            ("/v2/absence-periods", [Permission.Health]),
            ("/v2/absence-types", Nothing),
            ("/v2/attendance-periods", Nothing),
            ("/v2/compensations", [Permission.Pay]),
            ("/v2/compensations/types", Nothing),
            ("/v2/cost-centers", Nothing),
            ("/v2/document-management", [Permission.Documents]),
            ("/v2/jobs", Nothing),
            ("/v2/legal-entities", Nothing),
            ("/v2/org-units", Nothing),
            ("/v2/persons", [Permission.Custom]),
            ("/v2/persons/*/employments", Nothing),
            ("/v2/projects", Nothing),
            ("/v2/recruiting", [Permission.Recruiting]),
            ("/v2/recruiting/categories", Nothing),
            ("/v2/recruiting/jobs", Nothing),
            ("/v2/reports", OfReports),
            ("/v2/reports/attributes", Nothing),
            ("/v2/salary-bands", [Permission.Pay]),
            ("/v2/webhooks", Nothing),
            ("/v2/workplaces", Nothing),
        }.Select(known => (known.Path.Split('/'), known.Permissions)).OrderByDescending(known => known.Item1.Length),
    ];

    /// <summary>What the call of a path asks for.</summary>
    /// <param name="path">A path that is let through: plain segments between slashes.</param>
    public static IReadOnlyList<string> Of(string path)
    {
        var segments = path.Split('/');
        return Known.FirstOrDefault(known => IsBelow(segments, known.Path)).Permissions ?? Everything;
    }

    private static bool IsBelow(string[] path, string[] beginning) =>
        path.Length >= beginning.Length
        && beginning.Zip(path).All(pair => pair.First == AnySegment || pair.First == pair.Second);
}
