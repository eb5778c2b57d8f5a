using Personio.Client.AttendancePeriods;
using Personio.Client.Errors;
using Personio.Client.Json;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Attendances;

/// <summary>Enters, changes and deletes time, and reads back what became of it.</summary>
public sealed class TimeClock(AttendancePeriodsClient client, TimeSheet sheet, IdempotentWrites writes)
{
    // People whose rows are entered at once. One person's come one after the other: Personio splits and shortens what overlaps.
    private const int Concurrency = 4;

    private static readonly IdempotentWrite<CreateAttendancesInput, IReadOnlyList<RowReceipt>> Creation =
        new("createAttendances", AttendanceJson.Default.CreateAttendancesInput, AttendanceJson.Default.IReadOnlyListRowReceipt);

    /// <summary>Enters rows, each by itself.</summary>
    /// <exception cref="ValidationException">Values of some rows cannot be used; none is entered then.</exception>
    public async Task<CreateAttendancesPayload> CreateAsync(CreateAttendancesInput input, CancellationToken cancellationToken)
    {
        var rows = AttendanceInputRules.Check(input);
        var receipts = await writes.RunAsync(
            Creation, input.IdempotencyKey, input, stop => SendAsync(rows, input.SkipApproval, stop), cancellationToken);
        var entered = await ReadBackAsync(rows, receipts, cancellationToken);
        return new CreateAttendancesPayload([.. receipts.Select((receipt, row) => new AttendanceOutcome(
            row,
            receipt.Id is { } id ? entered.GetValueOrDefault(id) ?? Known(id, rows[row]) : null,
            [.. receipt.Errors.Select(error => error.ToError())]))]);
    }

    /// <summary>Changes an attendance.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<AttendancePeriod> UpdateAsync(UpdateAttendanceInput input, CancellationToken cancellationToken)
    {
        var change = AttendanceInputRules.Check(input);
        await client.UpdateAsync(input.Id, change, cancellationToken);
        return await client.GetAsync(input.Id, cancellationToken) ?? throw new NotFoundException("attendance");
    }

    /// <summary>Deletes an attendance.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<DeleteAttendancePayload> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        InputMistakes.CheckIdAlone(id);
        return await client.DeleteAsync(id, cancellationToken) ? new DeleteAttendancePayload(id) : throw new NotFoundException("attendance");
    }

    private async Task<IReadOnlyList<RowReceipt>> SendAsync(
        IReadOnlyList<NewAttendancePeriod> rows, bool skipApproval, CancellationToken cancellationToken)
    {
        var receipts = new RowReceipt[rows.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, rows.Count).GroupBy(row => rows[row].PersonId, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (person, stop) =>
            {
                foreach (var row in person)
                {
                    receipts[row] = await SendAsync(rows[row], row, skipApproval, stop);
                }
            });
        return receipts;
    }

    private async Task<RowReceipt> SendAsync(NewAttendancePeriod period, int row, bool skipApproval, CancellationToken cancellationToken)
    {
        try
        {
            return RowReceipt.Entered((await client.CreateAsync(period, skipApproval, cancellationToken)).Id);
        }
        catch (PersonioException failure)
        {
            return RowReceipt.Failed(failure, row);
        }
    }

    private async Task<IReadOnlyDictionary<string, AttendancePeriod>> ReadBackAsync(
        IReadOnlyList<NewAttendancePeriod> rows, IReadOnlyList<RowReceipt> receipts, CancellationToken cancellationToken)
    {
        var entered = rows.Where((_, row) => receipts[row].Id is not null).ToList();
        if (entered.Count == 0)
        {
            return new Dictionary<string, AttendancePeriod>();
        }

        var days = new DateRange(DateOnly.FromDateTime(entered.Min(row => row.Start)), DateOnly.FromDateTime(entered.Max(row => row.Start)));
        var read = await sheet.ReadAsync(entered.Select(row => row.PersonId), days, cancellationToken);
        return read.ToDictionary(attendance => attendance.Id, StringComparer.Ordinal);
    }

    private static AttendancePeriod Known(string id, NewAttendancePeriod row) => new()
    {
        Id = id, Type = row.Type, Person = new ObjectReference(row.PersonId), Start = row.Start, End = row.End, Comment = row.Comment,
    };
}
