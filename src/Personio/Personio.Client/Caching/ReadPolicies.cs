using System.Collections.Frozen;
using Personio.Client.Http;

namespace Personio.Client.Caching;

/// <summary>
/// Which answers are kept, and what a change makes of them: the one table. docs/personio/cache.md says why. A route that is not here is never
/// kept, and a write to one that is not here either drops everything.
/// </summary>
internal static class ReadPolicies
{
    private static readonly FrozenDictionary<string, CachedResource> Resources = new Dictionary<string, CachedResource>(StringComparer.Ordinal)
    {
        ["/v1/company/employees"] = CachedResource.People,
        ["/v1/company/employees/{id}"] = CachedResource.People,
        ["/v2/persons"] = CachedResource.People,
        ["/v2/persons/{id}"] = CachedResource.People,
        ["/v2/persons/{person_id}/employments"] = CachedResource.People,
        ["/v2/persons/{person_id}/employments/{id}"] = CachedResource.People,
        ["/v1/company/employees/attributes"] = CachedResource.Attributes,
        ["/v1/company/employees/custom-attributes"] = CachedResource.Attributes,
        ["/v1/company/employees/{id}/absences/balance"] = CachedResource.AbsenceBalances,
        ["/v1/company/time-off-types"] = CachedResource.AbsenceTypes,
        ["/v1/company/time-offs"] = CachedResource.Absences,
        ["/v1/company/time-offs/{id}"] = CachedResource.Absences,
        ["/v1/company/absence-periods"] = CachedResource.Absences,
        ["/v1/company/absence-periods/{id}"] = CachedResource.Absences,
        ["/v2/absence-types"] = CachedResource.AbsenceTypes,
        ["/v2/absence-types/{id}"] = CachedResource.AbsenceTypes,
        ["/v2/absence-periods"] = CachedResource.Absences,
        ["/v2/absence-periods/{id}"] = CachedResource.Absences,
        ["/v2/absence-periods/{id}/breakdowns"] = CachedResource.Absences,
        ["/v1/company/attendances"] = CachedResource.Attendances,
        ["/v1/company/attendances/{id}"] = CachedResource.Attendances,
        ["/v2/attendance-periods"] = CachedResource.Attendances,
        ["/v2/attendance-periods/{id}"] = CachedResource.Attendances,
        ["/v1/company/attendances/projects"] = CachedResource.Projects,
        ["/v1/company/attendances/projects/{id}"] = CachedResource.Projects,
        ["/v2/projects"] = CachedResource.Projects,
        ["/v2/projects/{id}"] = CachedResource.Projects,
        ["/v2/projects/{id}/members"] = CachedResource.Projects,
        ["/v1/company/documents"] = CachedResource.Documents,
        ["/v1/company/document-categories"] = CachedResource.DocumentCategories,
        ["/v2/document-management/documents"] = CachedResource.Documents,
        ["/v2/document-management/documents/{id}"] = CachedResource.Documents,
        ["/v1/recruiting/applications"] = CachedResource.Applications,
        ["/v1/recruiting/applications/documents"] = CachedResource.Applications,
        ["/v2/recruiting/applications"] = CachedResource.Applications,
        ["/v2/recruiting/applications/{id}"] = CachedResource.Applications,
        ["/v2/recruiting/applications/{id}/stage-transitions"] = CachedResource.Applications,
        ["/v2/recruiting/candidates"] = CachedResource.Applications,
        ["/v2/recruiting/candidates/{id}"] = CachedResource.Applications,
        ["/v2/recruiting/jobs"] = CachedResource.RecruitingJobs,
        ["/v2/recruiting/jobs/{id}"] = CachedResource.RecruitingJobs,
        ["/v2/recruiting/categories"] = CachedResource.RecruitingJobs,
        ["/v2/recruiting/categories/{id}"] = CachedResource.RecruitingJobs,
        ["/xml"] = CachedResource.OpenPositions,
        ["/v2/org-units"] = CachedResource.Organisation,
        ["/v2/org-units/{id}"] = CachedResource.Organisation,
        ["/v2/legal-entities"] = CachedResource.Organisation,
        ["/v2/legal-entities/{id}"] = CachedResource.Organisation,
        ["/v2/cost-centers"] = CachedResource.Organisation,
        ["/v2/workplaces"] = CachedResource.Organisation,
        ["/v2/jobs"] = CachedResource.JobCatalogue,
        ["/v2/jobs/{id}"] = CachedResource.JobCatalogue,
        ["/v2/salary-bands"] = CachedResource.JobCatalogue,
        ["/v2/salary-bands/{id}"] = CachedResource.JobCatalogue,
        ["/v2/compensations"] = CachedResource.Compensations,
        ["/v2/compensations/types"] = CachedResource.Compensations,
        ["/v2/reports"] = CachedResource.Reports,
        ["/v2/reports/attributes"] = CachedResource.Reports,
        ["/v2/reports/{id}"] = CachedResource.Reports,
        ["/v1/company/custom-reports/reports"] = CachedResource.Reports,
        ["/v1/company/custom-reports/reports/{report_id}"] = CachedResource.Reports,
        ["/v1/company/custom-reports/columns"] = CachedResource.Reports,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What else a change makes wrong, beside reads of the changed kind itself.</summary>
    private static readonly FrozenDictionary<CachedResource, CachedResource[]> Consequences = new Dictionary<CachedResource, CachedResource[]>
    {
        [CachedResource.People] = [CachedResource.AbsenceBalances, CachedResource.Compensations, CachedResource.Reports],
        [CachedResource.Absences] = [CachedResource.AbsenceBalances, CachedResource.Reports],
        [CachedResource.Attendances] = [CachedResource.Projects, CachedResource.Reports],
        [CachedResource.Projects] = [CachedResource.Attendances, CachedResource.Reports],
        [CachedResource.Compensations] = [CachedResource.People, CachedResource.Reports],
    }.ToFrozenDictionary();

    /// <summary>What goes with a person who is deleted.</summary>
    private static readonly CachedResource[] WithAPerson = [CachedResource.Absences, CachedResource.Attendances, CachedResource.Documents, CachedResource.Projects];

    /// <summary>Writes that change nothing that is kept, by the beginning of their route.</summary>
    private const string Webhooks = "/v2/webhooks";

    private const string FirstGeneration = "/v1/";

    /// <summary>What the answer to a read belongs to; null when it is never kept.</summary>
    public static CachedResource? Find(PersonioRequest request) =>
        request.Method == HttpMethod.Get
        && request.Accepts is AcceptedContent.Json or AcceptedContent.Xml
        && !AsksForChanges(request.Address)
            ? Resources.GetValueOrDefault(request.Route)
            : null;

    /// <summary>The tags of an answer: its kind, and the object it is about or that it is a list.</summary>
    public static IReadOnlyList<string> TagsOf(CachedResource resource, PersonioRequest request) =>
        [resource.Everything, IdIn(request) is { } id ? resource.One(id) : resource.Lists];

    /// <summary>The tags that a write drops.</summary>
    public static IReadOnlyCollection<string> DroppedBy(PersonioRequest request) => DropOf(request) is { } drop ? TagsOf(drop) : [];

    /// <summary>What a write drops; null for nothing.</summary>
    public static CacheDrop? DropOf(PersonioRequest request)
    {
        if (request.Route.StartsWith(Webhooks, StringComparison.Ordinal))
        {
            return null;
        }

        if (!Resources.TryGetValue(request.Route, out var resource))
        {
            return new CacheDrop(Resource: null, Id: null, Others: []);
        }

        var names = resource.HasOneIdEverywhere || !request.Route.StartsWith(FirstGeneration, StringComparison.Ordinal);
        return DropOf(resource, names ? IdIn(request) : null, request.Method == HttpMethod.Delete);
    }

    /// <summary>The tags that a change of an object drops.</summary>
    /// <param name="resource">Its kind.</param>
    /// <param name="id">Its id; null when it is not known or was not there before.</param>
    /// <param name="isDeletion">Whether the object is gone.</param>
    public static IReadOnlyCollection<string> DroppedBy(CachedResource resource, string? id, bool isDeletion) => TagsOf(DropOf(resource, id, isDeletion));

    /// <summary>What a change of an object drops.</summary>
    /// <inheritdoc cref="DroppedBy(CachedResource, string?, bool)" path="/param"/>
    public static CacheDrop DropOf(CachedResource resource, string? id, bool isDeletion) => new(
        resource, id, [.. Consequences.GetValueOrDefault(resource) ?? [], .. isDeletion && resource == CachedResource.People ? WithAPerson : []]);

    private static IReadOnlyCollection<string> TagsOf(CacheDrop drop) => drop switch
    {
        { Resource: not { } } => [CacheNames.Everything],
        { Resource: { HasOneIdEverywhere: true } resource, Id: { } id } => [resource.Lists, resource.One(id), .. drop.Others.Select(static other => other.Everything)],
        _ => [drop.Resource.Everything, .. drop.Others.Select(static other => other.Everything)],
    };

    /// <summary>Who asks what has changed since some time wants to know it as it is now.</summary>
    private static bool AsksForChanges(Uri address) => address.Query.Contains("updated_", StringComparison.Ordinal);

    /// <summary>The text at the place of the route's first placeholder; null when it has none.</summary>
    private static string? IdIn(PersonioRequest request)
    {
        var route = request.Route.Split('/');
        var at = Array.FindIndex(route, static segment => segment.StartsWith('{'));
        if (at < 0)
        {
            return null;
        }

        // Counted from the end: before the path of Personio's there may be a proxy's.
        var path = request.Address.AbsolutePath.Split('/');
        return path[^(route.Length - at)];
    }
}
