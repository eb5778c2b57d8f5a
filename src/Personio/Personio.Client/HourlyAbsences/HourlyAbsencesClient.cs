using System.Globalization;
using System.Runtime.CompilerServices;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.HourlyAbsences;

/// <summary>
/// Absences that are counted in hours, through Personio's API v1, which calls them absence periods. One cannot be changed: delete it and enter
/// another. Every method throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed class HourlyAbsencesClient
{
    /// <summary>The most employees that one listing is filtered by: keeps addresses short enough for every proxy.</summary>
    public const int MaxPeoplePerListing = 50;

    /// <summary>The most absences that one listing can name, for the same reason.</summary>
    public const int MaxIdsPerListing = 50;

    private const string ListRoute = "/v1/company/absence-periods";
    private const string OneRoute = "/v1/company/absence-periods/{id}";
    private const string PageSize = "200";

    private readonly PersonioTransport transport;

    internal HourlyAbsencesClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>The absences that match, each once, of every status. Costs one call per two hundred.</summary>
    /// <param name="filter">Which; all when null. Ids that cannot exist match nothing.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PersonioNotFoundException">A type of the filter does not exist.</exception>
    /// <exception cref="ArgumentException">The filter names too many absences.</exception>
    public async IAsyncEnumerable<HourlyAbsence> ListAsync(
        HourlyAbsenceFilter? filter = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var wanted = filter ?? new HourlyAbsenceFilter();
        var types = Usable(wanted.TypeIds);
        var ids = Usable(wanted.Ids);
        if (ids?.Length > MaxIdsPerListing)
        {
            throw new ArgumentException($"One listing can name {MaxIdsPerListing} absences at most: ask for the others in another.", nameof(filter));
        }

        if (types is { Length: 0 } || ids is { Length: 0 } || wanted.From > wanted.To)
        {
            yield break;
        }

        foreach (var chunk in wanted.EmployeeIds?.Where(PersonioIds.IsNumeric).Distinct(StringComparer.Ordinal).Chunk(MaxPeoplePerListing) ?? [[]])
        {
            var query = Query(wanted).AddBracketed("employees", chunk).AddBracketed("absence_types", types ?? []).AddBracketed("absence_periods", ids ?? []).ToString();
            var absences = PageNumberPager.ReadAllAsync(
                "GET " + ListRoute, (page, stop) => ReadPageAsync(query, page, stop), static absence => absence.Id, cancellationToken);
            await foreach (var absence in absences)
            {
                if (Matches(absence, wanted))
                {
                    yield return absence;
                }
            }
        }
    }

    /// <summary>
    /// Enters an absence. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying again.
    /// </summary>
    /// <param name="absence">What to enter.</param>
    /// <param name="skipApproval">
    /// Whether it is approved at once. Otherwise it takes the way its type has, which is not v1's own default: there, nobody is asked.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PersonioInvalidRequestException">
    /// Personio cannot enter that, and seldom says why: it overlaps, falls on days off alone, or its type is counted in days or requires a certificate.
    /// </exception>
    /// <exception cref="PersonioNotFoundException">There is no such type, or no such employee: Personio names the type in both cases.</exception>
    /// <exception cref="ArgumentException">A text that cannot be an id, or a time that v1 cannot take. No call was made.</exception>
    public async Task<HourlyAbsence> CreateAsync(NewHourlyAbsence absence, bool skipApproval = false, CancellationToken cancellationToken = default)
    {
        var request = Call(ListRoute, ListRoute) with { Method = HttpMethod.Post, Content = HourlyAbsenceWriter.Form(absence, skipApproval) };
        using var payload = await RequireAsync(request, cancellationToken);
        return JsonGuard.ReadWritten(
            payload, static payload => V1Payloads.ReadOne(payload, PersonioJsonContext.Default.V1ElementHourlyAbsence, static absence => absence.Id));
    }

    /// <summary>Deletes an absence at once, without an approval. No listing tells of it afterwards.</summary>
    /// <returns>False when there was no such absence.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => new ResourceCalls(transport).DeleteAsync(
        Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}"), cancellationToken);

    private static QueryString Query(HourlyAbsenceFilter filter) => new QueryString(ListRoute)
        .Add("limit", PageSize)
        .Add("start_date", filter.From is { } from ? PersonioTime.Format(from) : null)
        .Add("end_date", filter.To is { } to ? PersonioTime.Format(to) : null)
        .Add("updated_from", PersonioTime.FormatInstant(filter.UpdatedSince))
        .Add("updated_to", PersonioTime.FormatInstant(filter.UpdatedBefore?.AddSeconds(1)));

    /// <summary>What is called an offset there is the number of the page, from 1 ("Personio v1: pagination").</summary>
    private async Task<NumberedPage<HourlyAbsence>> ReadPageAsync(string query, int page, CancellationToken cancellationToken)
    {
        var address = query + "&offset=" + page.ToString(CultureInfo.InvariantCulture);
        using var payload = await RequireAsync(Call(ListRoute, address), cancellationToken);
        var (absences, pages) = V1Payloads.ReadList(payload, PersonioJsonContext.Default.V1ListHourlyAbsence, static absence => absence.Id);
        return new NumberedPage<HourlyAbsence>(absences, pages);
    }

    /// <summary>Users found the filters of changes without effect; the window is compared with the local days, which only the breakdown tells.</summary>
    private static bool Matches(HourlyAbsence absence, HourlyAbsenceFilter filter) =>
        !(absence.Days.Min(static day => day.Date) > filter.To)
        && !(absence.End is not null && absence.Days.Max(static day => day.Date) < filter.From)
        && DayFilters.Contain(absence.UpdatedAt, filter.UpdatedSince, filter.UpdatedBefore);

    private static string[]? Usable(IReadOnlyCollection<string>? ids) =>
        ids is null ? null : [.. ids.Where(PersonioIds.IsToken).Distinct(StringComparer.Ordinal)];

    private PersonioRequest Call(string route, string path) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(path),
    };

    private async Task<PersonioPayload> RequireAsync(PersonioRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
}
