using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Personio.Client.AttendancePeriods;
using Personio.Client.AttendanceProjects;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.Attendances;

/// <summary>v1's answers about attendances.</summary>
internal static class AttendancePayloads
{
    public static OffsetPage<Attendance> ReadPage(PersonioPayload payload)
    {
        var list = Read(payload, PersonioJsonContext.Default.AttendanceList);
        var items = list.Data?.Select(static entry => entry.ToAttendance()).OfType<Attendance>().ToArray();
        return new OffsetPage<Attendance>(
            items ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data."), (int?)list.Metadata?.TotalElements);
    }

    /// <summary>
    /// What became of each row. Fewer ids than rows leave those unknown that no id came for: once, of a large batch, ten rows arrived.
    /// </summary>
    public static AttendanceOutcome[] ReadStored(PersonioPayload payload, int count)
    {
        var data = Read(payload, PersonioJsonContext.Default.AttendanceBatchAnswer).Data;
        if (data?.Id is not { } ids)
        {
            throw PersonioErrors.BadResponse(payload.Endpoint, "it has no ids.");
        }

        var v2 = data.IdV2?.Count == ids.Count ? data.IdV2 : null;
        return [.. Enumerable.Range(0, count).Select(row => row < ids.Count
            ? new AttendanceOutcome { Id = ids[row], IdV2 = v2?[row] }
            : new AttendanceOutcome())];
    }

    /// <summary>The same where at least one row was refused; null when the rows are not told.</summary>
    public static AttendanceOutcome[]? ReadRefused(PersonioPayload payload, int count)
    {
        var rows = Read(payload, PersonioJsonContext.Default.AttendanceRefusal).Error?.DetailedMessage;
        return rows is null ? null : [.. Enumerable.Range(0, count).Select(row => row < rows.Count ? rows[row].ToOutcome() : new AttendanceOutcome())];
    }

    private static T Read<T>(PersonioPayload payload, JsonTypeInfo<T> type)
        where T : class => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it is not an object.");
    });
}

internal sealed record AttendanceList(AttendanceMetadata? Metadata, IReadOnlyList<AttendanceEntry>? Data);

internal sealed record AttendanceMetadata(long? TotalElements);

/// <summary><c>{"id":9001,"type":"AttendancePeriod","attributes":{…}}</c>: the id beside the attributes.</summary>
internal sealed record AttendanceEntry(string? Id, string? IdV2, AttendanceAttributes? Attributes)
{
    public Attendance? ToAttendance() => Id is { Length: > 0 } id
        ? new Attendance
        {
            Id = id,
            IdV2 = IdV2 ?? Attributes?.IdV2,
            EmployeeId = Attributes?.Employee,
            Date = Attributes?.Date,
            Start = Attributes?.StartTime,
            End = Attributes?.EndTime,
            BreakMinutes = (int?)Attributes?.Break,
            Comment = Attributes?.Comment,
            Status = Attributes?.Status,
            IsHoliday = Attributes?.IsHoliday,
            IsOnTimeOff = Attributes?.IsOnTimeOff,
            Project = Attributes?.Project?.ToProject(),
            UpdatedAt = Attributes?.UpdatedAt,
            UnknownFields = Attributes?.UnknownFields,
        }
        : null;
}

internal sealed record AttendanceAttributes
{
    public string? IdV2 { get; init; }

    public string? Employee { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? StartTime { get; init; }

    public TimeOnly? EndTime { get; init; }

    public long? Break { get; init; }

    public string? Comment { get; init; }

    public AttendanceStatus? Status { get; init; }

    public bool? IsHoliday { get; init; }

    public bool? IsOnTimeOff { get; init; }

    public AttendanceProjectEntry? Project { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed record AttendanceBatchAnswer(AttendanceBatchData? Data);

internal sealed record AttendanceBatchData(IReadOnlyList<string>? Id, IReadOnlyList<string>? IdV2);

internal sealed record AttendanceRefusal(AttendanceRefusalError? Error);

internal sealed record AttendanceRefusalError(IReadOnlyList<AttendanceRefusalRow>? DetailedMessage);

internal sealed record AttendanceRefusalRow(bool? Success, string? Id, string? ErrorMsg)
{
    public AttendanceOutcome ToOutcome() => Success == true && Id is not null
        ? new AttendanceOutcome { Id = Id }
        : new AttendanceOutcome { Error = ErrorMsg ?? "Personio says no more than that it was refused." };
}
