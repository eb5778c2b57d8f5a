using System.Runtime.CompilerServices;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;

namespace Personio.Client.Absences;

/// <summary>
/// Absences through Personio's API v2. Every method throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed partial class AbsencesClient
{
    private const string ListRoute = "/v2/absence-periods";
    private const string OneRoute = "/v2/absence-periods/{id}";
    private const string BreakdownsRoute = "/v2/absence-periods/{id}/breakdowns";
    private const string TypesRoute = "/v2/absence-types";
    private const string OneTypeRoute = "/v2/absence-types/{id}";
    private const string PageSize = "100";
    private const string DaysPerPage = "28";

    /// <summary>The most people that one listing is filtered by: keeps addresses short enough (about 2 KB) for every proxy.</summary>
    public const int MaxPeoplePerListing = 200;

    private readonly PersonioTransport transport;

    internal AbsencesClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>
    /// The absences that match, each once, in Personio's order. Costs one call per hundred absences and none besides. All approval
    /// states are listed, refused ones too.
    /// </summary>
    /// <param name="filter">Which absences; ids that cannot exist match nothing.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<Absence> ListAsync(
        AbsenceFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var types = Usable(filter.AbsenceTypeIds);
        if (types is { Length: 0 } || filter.From > filter.To)
        {
            yield break;
        }

        var people = Usable(filter.PersonIds)?.Chunk(MaxPeoplePerListing) ?? [[]];
        foreach (var chunk in people)
        {
            var request = Read(ListRoute, Query(filter, chunk, types ?? []));
            var absences = CursorPager.ReadAllAsync(
                transport, request, AbsenceReader.Read, static absence => absence.Id, cancellationToken);
            await foreach (var absence in absences)
            {
                if (Overlaps(absence, filter))
                {
                    yield return absence;
                }
            }
        }
    }

    /// <summary>One absence, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Absence?> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            return null;
        }

        var request = Read(OneRoute, new QueryString($"{ListRoute}/{id}")) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : ReadOne(payload, AbsenceReader.Read);
    }

    /// <summary>One absence type, or null when there is none.</summary>
    public async Task<AbsenceType?> GetTypeAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            return null;
        }

        var request = Read(OneTypeRoute, new QueryString($"{TypesRoute}/{id}")) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : ReadOne(payload, AbsenceTypeReader.Read);
    }

    /// <summary>The absence types of the account that the credential may see.</summary>
    public async Task<IReadOnlyList<AbsenceType>> ListTypesAsync(CancellationToken cancellationToken = default)
    {
        var request = Read(TypesRoute, new QueryString(TypesRoute).Add("limit", PageSize));
        var types = new List<AbsenceType>();
        await foreach (var type in CursorPager.ReadAllAsync(
            transport, request, AbsenceTypeReader.Read, static type => type.Id, cancellationToken))
        {
            types.Add(type);
        }

        return types;
    }

    /// <summary>
    /// The pair "starts until the end, ends from the start" means overlap whether Personio takes it as a window or as two plain conditions.
    /// </summary>
    private static QueryString Query(AbsenceFilter filter, string[] people, string[] types) => new QueryString(ListRoute)
        .Add("limit", PageSize)
        .Add("starts_from.date_time.lte", filter.To is { } to ? PersonioTime.Format(to) + "T23:59:59.000" : null)
        .Add("ends_at.date_time.gte", filter.From is { } from ? PersonioTime.Format(from) + "T00:00:00.000" : null)
        .Add("updated_at.gte", filter.UpdatedSince is { } since ? PersonioTime.FormatWallClock(since.UtcDateTime) : null)
        .AddCommaList("person.id", people)
        .AddCommaList("absence_type.id", types);

    /// <summary>Personio's exclusive end lets the day after an absence match too; that is put right here.</summary>
    private static bool Overlaps(Absence absence, AbsenceFilter filter) =>
        (filter.To is not { } to || absence.StartDate <= to)
        && (filter.From is not { } from || absence.EndDate is not { } end || end >= from);

    private static string[]? Usable(IReadOnlyCollection<string>? ids) =>
        ids is null ? null : [.. ids.Where(PersonioIds.IsToken).Distinct(StringComparer.Ordinal)];

    private PersonioRequest Read(string route, QueryString query) => new()
    {
        Api = PersonioApi.V2,
        Route = route,
        Address = transport.Connection.AddressOf(query.ToString()),
    };

    /// <summary>The bare object; some services wrap it in <c>_data</c>.</summary>
    private static T ReadOne<T>(PersonioPayload payload, ElementReader<T> read) => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        reader.Read();
        var wrapped = reader;
        return JsonMembers.TryFind(ref wrapped, "_data"u8) ? read(ref wrapped, payload.Endpoint) : read(ref reader, payload.Endpoint);
    });
}
