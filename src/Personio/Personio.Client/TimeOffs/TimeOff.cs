using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Employees;
using Personio.Client.Json;

namespace Personio.Client.TimeOffs;

/// <summary>An absence that is counted in days, as API v1 tells it. API v2 has the same one under <see cref="IdV2"/>.</summary>
public sealed record TimeOff
{
    /// <summary>Personio's number for it in v1.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its id in v2, a UUID; null where Personio does not tell it.</summary>
    [JsonPropertyName("id_v2")]
    public string? IdV2 { get; init; }

    /// <summary>How far it is.</summary>
    public TimeOffStatus? Status { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>First day: the day as it was written, whatever offset stands behind it.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day, that day included; null while the end is open.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Working days, half ones as 0.5.</summary>
    public decimal? DaysCount { get; init; }

    /// <summary>Whether the first day is absent only in part.</summary>
    public bool? HalfDayStart { get; init; }

    /// <summary>Whether the last day is absent only in part.</summary>
    public bool? HalfDayEnd { get; init; }

    /// <summary>Its type, with name and category alone; null where the credential may not see it.</summary>
    [JsonPropertyName("time_off_type")]
    [JsonConverter(typeof(AttributesConverter<TimeOffType>))]
    public TimeOffType? Type { get; init; }

    /// <summary>Who is absent.</summary>
    [JsonConverter(typeof(EmployeeReferenceConverter))]
    public EmployeeReference? Employee { get; init; }

    /// <summary>A person's name, or <c>API</c>.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>How far its certificate is. Personio says <c>not-required</c> even where its types require one.</summary>
    [JsonPropertyName("certificate")]
    [JsonConverter(typeof(StatusTextConverter))]
    public string? CertificateStatus { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed; that of all absences of a person moves when their working hours change.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>The id alone: an absence is personal data, and texts end up in logs.</summary>
    public override string ToString() => $"TimeOff {Id}";
}

/// <summary>How far an absence is, as v1 calls it.</summary>
[JsonConverter(typeof(OpenEnumConverter<TimeOffStatus>))]
public readonly record struct TimeOffStatus(string Word) : IOpenEnum<TimeOffStatus>
{
    /// <summary>Approved, or in no need of it.</summary>
    public static TimeOffStatus Approved { get; } = new("approved");

    /// <summary>Waiting for approval.</summary>
    public static TimeOffStatus Pending { get; } = new("pending");

    /// <summary>Waiting for somebody.</summary>
    public static TimeOffStatus Requested { get; } = new("requested");

    /// <summary>Refused.</summary>
    public static TimeOffStatus Rejected { get; } = new("rejected");

    /// <inheritdoc />
    public static TimeOffStatus Of(string word) => new(word.ToLowerInvariant());
}
