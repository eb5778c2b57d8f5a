using System.Runtime.CompilerServices;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.AttendancePeriods;

/// <summary>Attendances through Personio's API v2: one call for each period that is written, there is no batch.</summary>
public sealed class AttendancePeriodsClient
{
    /// <summary>The most people that one listing is filtered by at once; more are asked for in turn.</summary>
    public const int MaxPeoplePerListing = 200;

    private const string ListRoute = "/v2/attendance-periods";
    private const string OneRoute = "/v2/attendance-periods/{id}";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal AttendancePeriodsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>The periods that match, each once, by person and start. Costs one call per hundred; later pages take Personio longer.</summary>
    public async IAsyncEnumerable<AttendancePeriod> ListAsync(
        AttendancePeriodFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var people = filter.PersonIds?.Where(PersonioIds.IsToken).Distinct(StringComparer.Ordinal).Chunk(MaxPeoplePerListing);
        foreach (var chunk in people ?? [[]])
        {
            var request = calls.Call(ListRoute, Query(filter, chunk));
            await foreach (var period in calls.ListAsync(request, PersonioJsonContext.Default.AttendancePeriod, cancellationToken))
            {
                yield return period;
            }
        }
    }

    /// <summary>One period, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<AttendancePeriod?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.AttendancePeriod, cancellationToken)
        : null;

    /// <summary>
    /// Enters time. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> list before trying again.
    /// </summary>
    /// <param name="period">What to enter.</param>
    /// <param name="skipApproval">Whether it is confirmed at once; otherwise the person's approval rule holds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PersonioInvalidRequestException">It overlaps, is too long, or its project is not active.</exception>
    /// <exception cref="ArgumentException">What Personio would refuse in any case.</exception>
    public Task<CreatedAttendancePeriod> CreateAsync(
        NewAttendancePeriod period, bool skipApproval = false, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute).Add("skip_approval", skipApproval ? "true" : "false");
        var request = calls.Call(ListRoute, query) with { JsonBody = AttendancePeriodWriter.Write(period) };
        return calls.PostAsync(request, PersonioJsonContext.Default.CreatedAttendancePeriod, cancellationToken);
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such period.</exception>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task UpdateAsync(string id, AttendancePeriodChange change, CancellationToken cancellationToken = default) =>
        calls.PatchAsync(One(id) with { JsonBody = AttendancePeriodWriter.Write(change) }, cancellationToken);

    /// <summary>Deletes a period.</summary>
    /// <returns>False when there was no such period.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => calls.DeleteAsync(One(id), cancellationToken);

    /// <summary>Times without a zone: with one, even a Z, Personio calls the request invalid ("Personio v2: dates").</summary>
    private static QueryString Query(AttendancePeriodFilter filter, string[] people) => new QueryString(ListRoute)
        .Add("limit", PageSize)
        .Add("start.date_time.gte", filter.From is { } from ? PersonioTime.Format(from) + "T00:00:00" : null)
        .Add("start.date_time.lte", filter.To is { } to ? PersonioTime.Format(to) + "T23:59:59" : null)
        .Add("updated_at.gte", filter.UpdatedSince is { } since ? PersonioTime.FormatWallClock(since.UtcDateTime) : null)
        .Add("status", filter.Status?.Word)
        .Add("project.id", filter.ProjectId)
        .AddCommaList("person.id", people);

    private PersonioRequest One(string id) => calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}");
}
