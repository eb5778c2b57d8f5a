using System.Globalization;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;

namespace Personio.Client.Attendances;

/// <summary>
/// Attendances through Personio's API v1, which Personio shuts down on 31 January 2027: afterwards every method throws
/// <see cref="PersonioEndpointUnknownException"/>. <see cref="AttendancePeriods.AttendancePeriodsClient"/> is for v2, which has no batch.
/// </summary>
public sealed class AttendancesClient
{
    /// <summary>The most employees that one batch may be about.</summary>
    public const int MaxEmployeesPerBatch = 100;

    /// <summary>The most employees that one listing is filtered by at once; more are asked for in turn.</summary>
    public const int MaxEmployeesPerListing = 50;

    private const string ListRoute = "/v1/company/attendances";
    private const string OneRoute = "/v1/company/attendances/{id}";
    private const int PageSize = 200;

    private static readonly DateOnly Earliest = new(1970, 1, 1);

    private readonly PersonioTransport transport;

    internal AttendancesClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>The attendances that match, each once. Costs one call per two hundred. There is no single one to get.</summary>
    /// <exception cref="ArgumentException">The window is empty, or begins before 1970.</exception>
    public IAsyncEnumerable<Attendance> ListAsync(AttendanceFilter filter, CancellationToken cancellationToken = default)
    {
        if (filter.From < Earliest || filter.To < filter.From)
        {
            throw new ArgumentException("The window has to begin in 1970 or later, and cannot end before it begins.", nameof(filter));
        }

        string[]?[] chunks = filter.EmployeeIds is { } ids
            ? [.. ids.Where(PersonioIds.IsNumeric).Distinct(StringComparer.Ordinal).Chunk(MaxEmployeesPerListing)]
            : [null];
        return chunks.ToAsyncEnumerable().SelectMany(chunk => RecordOffsetPager.ReadAllAsync(
            "GET " + ListRoute,
            PageSize,
            (offset, stop) => ReadPageAsync(filter, chunk, offset, stop),
            static attendance => attendance.Id,
            cancellationToken));
    }

    /// <summary>
    /// Enters time. The batch is not all or nothing: what could not be entered is told, and the rest is entered. Not repeated where it may have
    /// been made; a repetition would be refused as overlapping.
    /// </summary>
    /// <param name="attendances">What to enter: of <see cref="MaxEmployeesPerBatch"/> employees at most.</param>
    /// <param name="skipApproval">Whether it is confirmed at once, as is Personio's default in v1; otherwise the approval rule holds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What became of each, in the order of <paramref name="attendances"/>.</returns>
    /// <exception cref="PersonioInvalidRequestException">The only row was refused, and Personio tells it in no row.</exception>
    /// <exception cref="PersonioUnknownOutcomeException">Rows may have been entered, and Personio does not say which.</exception>
    /// <exception cref="ArgumentException">What Personio would refuse in any case.</exception>
    public async Task<IReadOnlyList<AttendanceOutcome>> CreateAsync(
        IReadOnlyList<NewAttendance> attendances, bool skipApproval = true, CancellationToken cancellationToken = default)
    {
        if (attendances.DistinctBy(static attendance => attendance.EmployeeId).Count() > MaxEmployeesPerBatch)
        {
            throw new ArgumentException($"A batch can be about {MaxEmployeesPerBatch} employees at most: send several.", nameof(attendances));
        }

        var request = Call(ListRoute, ListRoute) with
        {
            Method = HttpMethod.Post, JsonBody = AttendanceWriter.Write(attendances, skipApproval), RefusalIsAnswer = true,
        };
        if (attendances.Count == 0)
        {
            return [];
        }

        using var payload = await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return JsonGuard.ReadWritten(payload, payload => payload.Status == 400
            ? AttendancePayloads.ReadRefused(payload, attendances.Count) ?? throw Refusal(payload, attendances.Count)
            : AttendancePayloads.ReadStored(payload, attendances.Count));
    }

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such attendance.</exception>
    /// <exception cref="PersonioInvalidRequestException">It would overlap another one, or its project is not active.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or what Personio would refuse in any case.</exception>
    public async Task UpdateAsync(string id, AttendanceChange change, CancellationToken cancellationToken = default)
    {
        var request = One(id) with { Method = HttpMethod.Patch, JsonBody = AttendanceWriter.Write(change) };
        using var payload = await transport.SendAsync(request, cancellationToken);
    }

    /// <summary>Deletes an attendance.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="skipApproval">Whether it goes at once, as is Personio's default; otherwise it has to be approved.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there was no such attendance.</returns>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public async Task<bool> DeleteAsync(string id, bool skipApproval = true, CancellationToken cancellationToken = default)
    {
        var query = new QueryString($"{ListRoute}/{PersonioIds.RequireNumeric(id, nameof(id))}").Add("skip_approval", skipApproval ? "true" : "false");
        var request = Call(OneRoute, query.ToString()) with { Method = HttpMethod.Delete, IsIdempotent = true };
        try
        {
            using var payload = await transport.SendAsync(request, cancellationToken);
            return true;
        }
        catch (PersonioNotFoundException exception) when (!exception.EndpointUnknown)
        {
            return false;
        }
    }

    private async Task<OffsetPage<Attendance>> ReadPageAsync(
        AttendanceFilter filter, string[]? employees, int offset, CancellationToken cancellationToken)
    {
        var query = new QueryString(ListRoute)
            .Add("start_date", PersonioTime.Format(filter.From))
            .Add("end_date", PersonioTime.Format(filter.To))
            .Add("updated_from", PersonioTime.FormatInstant(filter.UpdatedFrom))
            .Add("updated_to", PersonioTime.FormatInstant(filter.UpdatedTo))
            .Add("includePending", filter.WithPending ? "true" : null)
            .AddBracketed("employees", employees ?? [])
            .Add("limit", PageSize.ToString(CultureInfo.InvariantCulture))
            .Add("offset", offset.ToString());
        var request = Call(ListRoute, query.ToString());
        using var payload = await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "the list is missing.");
        return AttendancePayloads.ReadPage(payload);
    }

    /// <summary>One row that is refused was not entered. Of several, older answers told the first overlap alone.</summary>
    private static PersonioException Refusal(PersonioPayload payload, int rows)
    {
        var refusal = PersonioErrors.FromResponse(payload.Endpoint, payload.Status, payload.Bytes, retryAfter: null);
        return rows == 1 ? refusal : new PersonioUnknownOutcomeException(refusal);
    }

    private PersonioRequest One(string id) => Call(OneRoute, $"{ListRoute}/{PersonioIds.RequireNumeric(id, nameof(id))}");

    private PersonioRequest Call(string route, string path) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(path),
    };
}
