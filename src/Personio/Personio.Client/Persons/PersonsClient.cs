using System.Globalization;
using System.Runtime.CompilerServices;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.Persons;

/// <summary>
/// Persons through Personio's API v2. Every method throws <see cref="PersonioException"/> for what Personio does not answer properly; a
/// credential without the right to read persons is answered 401, so <see cref="PersonioAuthenticationException"/>.
/// </summary>
public sealed class PersonsClient
{
    /// <summary>The most ids that one listing is filtered by at once; more are asked for in turn.</summary>
    public const int MaxIdsPerListing = 200;

    /// <summary>The most persons that one call brings.</summary>
    public const int MaxPageSize = 50;

    private const string ListRoute = "/v2/persons";
    private const string OneRoute = "/v2/persons/{id}";

    private readonly ResourceCalls calls;

    internal PersonsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>The persons that match, former ones included, each once, in Personio's order. Costs one call per fifty.</summary>
    /// <param name="filter">Which persons; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<Person> ListAsync(
        PersonFilter? filter = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var wanted = filter ?? new PersonFilter();
        var ids = wanted.Ids?.Where(PersonioIds.IsToken).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var chunk in ids?.Chunk(MaxIdsPerListing) ?? [[]])
        {
            var request = calls.Call(ListRoute, Query(wanted, chunk));
            await foreach (var person in calls.ListAsync(request, PersonioJsonContext.Default.Person, cancellationToken))
            {
                if (DayFilters.Contain(person.CreatedAt, wanted.CreatedSince, wanted.CreatedBefore)
                    && DayFilters.Contain(person.UpdatedAt, wanted.UpdatedSince, wanted.UpdatedBefore))
                {
                    yield return person;
                }
            }
        }
    }

    /// <summary>One person, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Person?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.Person, cancellationToken)
        : null;

    /// <summary>
    /// Creates a person with a first employment. Not repeated where it may have been made: after
    /// <see cref="PersonioUnknownOutcomeException"/> look the e-mail address up before trying again.
    /// </summary>
    /// <returns>The new person's id. Read the person back to see what was kept.</returns>
    public async Task<string> CreateAsync(NewPerson person, CancellationToken cancellationToken = default)
    {
        var request = calls.Call(ListRoute, ListRoute) with { JsonBody = PersonWriter.Write(person) };
        var created = await calls.PostAsync(request, PersonioJsonContext.Default.CreatedObject, cancellationToken);
        return created.Id;
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such person.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or a name is null.</exception>
    public Task UpdateAsync(string id, PersonChange change, CancellationToken cancellationToken = default) => calls.PatchAsync(
        calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}") with { JsonBody = PersonWriter.Write(change) },
        cancellationToken);

    /// <summary>Deletes a person with everything that belongs to them. Meant for records made in error, not for leavers.</summary>
    /// <returns>False when there was no such person.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.DeleteAsync(calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}"), cancellationToken);

    /// <summary>Dates only: the service refuses times in these filters whatever its documentation says ("Personio v2: dates").</summary>
    private static QueryString Query(PersonFilter filter, string[] ids) => new QueryString(ListRoute)
        .Add("limit", Math.Clamp(filter.PageSize, 1, MaxPageSize).ToString(CultureInfo.InvariantCulture))
        .AddCommaList("id", ids)
        .AddCommaList("email", filter.Emails ?? [])
        .Add("first_name", filter.FirstName)
        .Add("last_name", filter.LastName)
        .Add("preferred_name", filter.PreferredName)
        .Add("status", filter.Status?.Word)
        .Add("created_at.gt", DayFilters.DayBefore(filter.CreatedSince))
        .Add("created_at.lt", DayFilters.DayAfter(filter.CreatedBefore))
        .Add("updated_at.gt", DayFilters.DayBefore(filter.UpdatedSince))
        .Add("updated_at.lt", DayFilters.DayAfter(filter.UpdatedBefore));
}
