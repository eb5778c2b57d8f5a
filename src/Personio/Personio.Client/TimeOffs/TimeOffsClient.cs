using System.Globalization;
using System.Runtime.CompilerServices;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.TimeOffs;

/// <summary>
/// Absences that are counted in days, and the types of all absences, through Personio's API v1. A time-off cannot be changed: delete it and
/// enter another. Nobody can approve one through an API. Every method throws <see cref="PersonioException"/> for what Personio does not answer
/// properly.
/// </summary>
public sealed class TimeOffsClient
{
    /// <summary>The most employees that one listing is filtered by: keeps addresses short enough for every proxy.</summary>
    public const int MaxPeoplePerListing = 50;

    private const string TypesRoute = "/v1/company/time-off-types";
    private const string ListRoute = "/v1/company/time-offs";
    private const string OneRoute = "/v1/company/time-offs/{id}";
    private const int PageSize = 200;

    private readonly PersonioTransport transport;

    internal TimeOffsClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>The types of absences of the account, those that are counted in hours among them.</summary>
    public async Task<IReadOnlyList<TimeOffType>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        await RecordOffsetPager.ReadAllAsync(
            "GET " + TypesRoute,
            PageSize,
            async (offset, stop) =>
            {
                var query = new QueryString(TypesRoute).Add("limit", Text(PageSize)).Add("offset", Text(offset));
                using var payload = await RequireAsync(Call(TypesRoute, query), stop);
                var (types, _) = V1Payloads.ReadList(payload, PersonioJsonContext.Default.V1ListTimeOffType, static type => type.Id);

                // There is no total, so a page that is not full is the last.
                return new OffsetPage<TimeOffType>(types, types.Count < PageSize ? offset + types.Count : null);
            },
            static type => type.Id,
            cancellationToken).ToListAsync(cancellationToken);

    /// <summary>
    /// The time-offs that match, each once, of every status. Costs one call per two hundred. Personio may not answer in time when large accounts
    /// are asked for all of them: name a window.
    /// </summary>
    /// <param name="filter">Which; all when null. Ids that cannot exist match nothing.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<TimeOff> ListAsync(
        TimeOffFilter? filter = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var wanted = filter ?? new TimeOffFilter();
        if (wanted.From > wanted.To)
        {
            yield break;
        }

        foreach (var chunk in wanted.EmployeeIds?.Where(PersonioIds.IsNumeric).Distinct(StringComparer.Ordinal).Chunk(MaxPeoplePerListing) ?? [[]])
        {
            var timeOffs = PageNumberPager.ReadAllAsync(
                "GET " + ListRoute, (page, stop) => ReadPageAsync(wanted, chunk, page, stop), static timeOff => timeOff.Id, cancellationToken);
            await foreach (var timeOff in timeOffs)
            {
                if (Matches(timeOff, wanted))
                {
                    yield return timeOff;
                }
            }
        }
    }

    /// <summary>One time-off, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<TimeOff?> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsNumeric(id))
        {
            return null;
        }

        var request = Call(OneRoute, new QueryString($"{ListRoute}/{id}")) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : ReadOne(payload);
    }

    /// <summary>
    /// Enters a time-off. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying again.
    /// </summary>
    /// <param name="timeOff">What to enter.</param>
    /// <param name="skipApproval">
    /// Whether it is approved at once. Otherwise it takes the way its type has, which is not v1's own default: there, nobody is asked.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PersonioInvalidRequestException">
    /// Personio cannot enter that. It does not say why: it overlaps another absence, falls on days off alone, or its type is counted in hours or
    /// has no half days.
    /// </exception>
    /// <exception cref="PersonioNotFoundException">There is no such type, or no such employee: Personio names the type in both cases.</exception>
    /// <exception cref="ArgumentException">A text that cannot be an id, hours, or an open end. No call was made.</exception>
    public async Task<TimeOff> CreateAsync(NewTimeOff timeOff, bool skipApproval = false, CancellationToken cancellationToken = default)
    {
        var request = Call(ListRoute, new QueryString(ListRoute)) with
        {
            Method = HttpMethod.Post,
            Content = TimeOffWriter.Form(timeOff, skipApproval),
        };
        using var payload = await RequireAsync(request, cancellationToken);
        return JsonGuard.ReadWritten(payload, ReadOne);
    }

    /// <summary>Deletes a time-off at once, without an approval. No listing tells of it afterwards.</summary>
    /// <returns>False when there was no such time-off.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => new ResourceCalls(transport).DeleteAsync(
        Call(OneRoute, new QueryString($"{ListRoute}/{PersonioIds.RequireNumeric(id, nameof(id))}")), cancellationToken);

    /// <summary>What is called an offset there is the number of the page, from 1 ("Personio v1: pagination").</summary>
    private async Task<NumberedPage<TimeOff>> ReadPageAsync(TimeOffFilter filter, string[] people, int page, CancellationToken cancellationToken)
    {
        var query = new QueryString(ListRoute)
            .Add("limit", Text(PageSize))
            .Add("offset", Text(page))
            .Add("start_date", filter.From is { } from ? PersonioTime.Format(from) : null)
            .Add("end_date", filter.To is { } to ? PersonioTime.Format(to) : null)
            .Add("updated_from", DayFilters.DayBefore(filter.UpdatedSince))
            .Add("updated_to", DayFilters.DayAfter(filter.UpdatedBefore))
            .AddBracketed("employees", people);
        using var payload = await RequireAsync(Call(ListRoute, query), cancellationToken);
        var (timeOffs, pages) = V1Payloads.ReadList(payload, PersonioJsonContext.Default.V1ListTimeOff, static timeOff => timeOff.Id);
        return new NumberedPage<TimeOff>(timeOffs, pages);
    }

    /// <summary>Users were answered absences of the days beside the window, and changes are compared by the day only; that is put right here.</summary>
    private static bool Matches(TimeOff timeOff, TimeOffFilter filter) =>
        !(timeOff.StartDate > filter.To)
        && !(timeOff.EndDate < filter.From)
        && DayFilters.Contain(timeOff.UpdatedAt, filter.UpdatedSince, filter.UpdatedBefore);

    private static TimeOff ReadOne(PersonioPayload payload) =>
        V1Payloads.ReadOne(payload, PersonioJsonContext.Default.V1ElementTimeOff, static timeOff => timeOff.Id);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private PersonioRequest Call(string route, QueryString query) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(query.ToString()),
    };

    private async Task<PersonioPayload> RequireAsync(PersonioRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
}
