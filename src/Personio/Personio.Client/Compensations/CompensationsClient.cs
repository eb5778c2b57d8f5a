using System.Runtime.CompilerServices;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Compensations;

/// <summary>
/// Pay through Personio's API v2. Some accounts do not have the feature and answer 403 to credentials with every scope, so
/// <see cref="PersonioForbiddenException"/>.
/// </summary>
public sealed class CompensationsClient
{
    private const string ListRoute = "/v2/compensations";
    private const string TypesRoute = "/v2/compensations/types";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal CompensationsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>
    /// What is paid in a time, each compensation once. Personio answers a month at most per call; longer times are asked for month by month.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="filter">Whose pay, and who pays; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<Compensation> ListAsync(
        DateOnly from,
        DateOnly to,
        CompensationFilter? filter = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var people = filter?.PersonIds?.Where(PersonioIds.IsToken).ToArray();
        if (people is { Length: 0 })
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, end) in Months(from, to))
        {
            var query = new QueryString(ListRoute)
                .Add("start_date", PersonioTime.Format(start))
                .Add("end_date", PersonioTime.Format(end))
                .AddCommaList("person.id", people ?? [])
                .Add("legal_entity.id", filter?.LegalEntityId)
                .Add("limit", PageSize);
            var request = calls.Call(ListRoute, query);
            await foreach (var compensation in calls.ListAsync(request, PersonioJsonContext.Default.Compensation, cancellationToken))
            {
                if (seen.Add(compensation.Id))
                {
                    yield return compensation;
                }
            }
        }
    }

    /// <summary>
    /// Enters pay. Needs the scopes to read and to write. Not repeated where it may have been made, and nothing can be taken back: after
    /// <see cref="PersonioUnknownOutcomeException"/> list before trying again.
    /// </summary>
    /// <returns>The new entry's id.</returns>
    /// <exception cref="ArgumentException">A text that cannot be an id, or an amount with more than two decimals.</exception>
    public async Task<string> CreateAsync(NewCompensation compensation, CancellationToken cancellationToken = default)
    {
        var request = calls.Call(ListRoute, ListRoute) with { JsonBody = CompensationWriter.Write(compensation) };
        var created = await calls.PostAsync(request, PersonioJsonContext.Default.CreatedObject, cancellationToken);
        return created.Id;
    }

    /// <summary>All kinds of pay.</summary>
    public IAsyncEnumerable<CompensationType> ListTypesAsync(CancellationToken cancellationToken = default) => calls.ListAsync(
        calls.Call(TypesRoute, new QueryString(TypesRoute).Add("limit", PageSize)),
        PersonioJsonContext.Default.CompensationType,
        cancellationToken);

    /// <summary>Adds a kind of pay: recurring or one-time, Personio takes no other category.</summary>
    public Task<CompensationType> CreateTypeAsync(
        string name, CompensationCategory category, CancellationToken cancellationToken = default)
    {
        if (category != CompensationCategory.Recurring && category != CompensationCategory.OneTime)
        {
            throw new ArgumentException("Personio lets only RECURRING and ONE_TIME types be created.", nameof(category));
        }

        var request = calls.Call(TypesRoute, TypesRoute) with { JsonBody = CompensationWriter.WriteType(name, category) };
        return calls.PostAsync(request, PersonioJsonContext.Default.CompensationType, cancellationToken);
    }

    /// <summary>Cut at the ends of months, so that no window is longer than one.</summary>
    private static IEnumerable<(DateOnly Start, DateOnly End)> Months(DateOnly from, DateOnly to)
    {
        for (var start = from; start <= to;)
        {
            var end = new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month));
            yield return (start, end < to ? end : to);
            start = end.AddDays(1);
        }
    }
}

/// <summary>Whose pay to list.</summary>
public sealed record CompensationFilter
{
    /// <summary>Whose; texts that cannot be ids match nothing. All when null.</summary>
    public IReadOnlyCollection<string>? PersonIds { get; init; }

    /// <summary>Which legal entity pays; any when null.</summary>
    public string? LegalEntityId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CompensationFilter);
}
