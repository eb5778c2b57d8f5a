using System.Runtime.CompilerServices;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.Employments;

/// <summary>
/// Employments through Personio's API v2, person by person: Personio has no list of all of a company's employments. Every method throws
/// <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed class EmploymentsClient
{
    private const string ListRoute = "/v2/persons/{person_id}/employments";
    private const string OneRoute = "/v2/persons/{person_id}/employments/{id}";
    private const string PageSize = "50";

    private readonly ResourceCalls calls;

    internal EmploymentsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>A person's employments, the most recent first; none for a text that cannot be an id.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="filter">Which of them; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PersonioNotFoundException">There is no such person.</exception>
    public async IAsyncEnumerable<Employment> ListAsync(
        string personId, EmploymentFilter? filter = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ids = filter?.Ids?.Where(PersonioIds.IsToken).ToArray();
        if (!PersonioIds.IsToken(personId) || ids is { Length: 0 })
        {
            yield break;
        }

        var query = new QueryString(Path(personId))
            .Add("limit", PageSize)
            .AddCommaList("id", ids ?? [])
            .Add("updated_at.gt", DayFilters.DayBefore(filter?.UpdatedSince))
            .Add("updated_at.lt", DayFilters.DayAfter(filter?.UpdatedBefore));
        var request = calls.Call(ListRoute, query);
        await foreach (var employment in calls.ListAsync(request, PersonioJsonContext.Default.Employment, cancellationToken))
        {
            if (DayFilters.Contain(employment.UpdatedAt, filter?.UpdatedSince, filter?.UpdatedBefore))
            {
                yield return employment;
            }
        }
    }

    /// <summary>One employment, or null when person or employment do not exist.</summary>
    public async Task<Employment?> GetAsync(string personId, string id, CancellationToken cancellationToken = default) =>
        PersonioIds.IsToken(personId) && PersonioIds.IsToken(id)
            ? await calls.GetAsync(
                calls.Call(OneRoute, $"{Path(personId)}/{id}"), PersonioJsonContext.Default.Employment, cancellationToken)
            : null;

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else; lists are replaced as a whole.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such person or employment.</exception>
    /// <exception cref="ArgumentException">An id cannot be one, or the change contradicts itself.</exception>
    public Task UpdateAsync(string personId, string id, EmploymentChange change, CancellationToken cancellationToken = default)
    {
        var path = $"{Path(PersonioIds.Require(personId, nameof(personId)))}/{PersonioIds.Require(id, nameof(id))}";
        return calls.PatchAsync(calls.Call(OneRoute, path) with { JsonBody = EmploymentWriter.Write(change) }, cancellationToken);
    }

    private static string Path(string personId) => $"/v2/persons/{personId}/employments";
}

/// <summary>Which of a person's employments to list.</summary>
public sealed record EmploymentFilter
{
    /// <summary>Ids; texts that cannot be ids match nothing.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>Changed at this moment or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Last changed before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }
}
