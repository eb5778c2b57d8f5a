using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Employees;
using Personio.Client.Json;
using Personio.Client.TimeOffs;

namespace Personio.Client.HourlyAbsences;

/// <summary>An absence that is counted in hours, as API v1 tells it under the name of absence period. API v2 has it under the same id.</summary>
public sealed record HourlyAbsence
{
    /// <summary>Personio's id, a UUID.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>How much it takes of the working time. Personio sends minutes, although the unit beside them reads <c>hour</c>.</summary>
    [JsonPropertyName("effective_duration")]
    [JsonConverter(typeof(MinutesConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>Who is absent.</summary>
    [JsonConverter(typeof(EmployeeReferenceConverter))]
    public EmployeeReference? Employee { get; init; }

    /// <summary>Its type; null where the credential may not see it.</summary>
    [JsonIgnore]
    public HourlyAbsenceType? Type => AbsenceType ?? AbsenceTypeId;

    /// <summary>How far its certificate is.</summary>
    [JsonPropertyName("certificate")]
    [JsonConverter(typeof(StatusTextConverter))]
    public string? CertificateStatus { get; init; }

    /// <summary>When it begins; where it is whole days, the midnight in its time zone.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it is over; where it is whole days, the midnight after the last. Null while the end is open.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Whether the first of several days is absent only in part.</summary>
    public bool? HalfDayStart { get; init; }

    /// <summary>Whether the last of several days is absent only in part.</summary>
    public bool? HalfDayEnd { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Where it was entered: <c>web</c>, <c>api</c>, <c>mobile</c>, <c>slack</c>, <c>msteams</c>; more may come.</summary>
    public string? Origin { get; init; }

    /// <summary>How far it is.</summary>
    public TimeOffStatus? Status { get; init; }

    /// <summary>IANA name of the time zone that its days are in; null where Personio does not tell it.</summary>
    public string? Timezone { get; init; }

    /// <summary>The id of the employee who entered it; a time-off tells a name here.</summary>
    [JsonPropertyName("created_by")]
    public string? CreatedById { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was approved; null before, and often afterwards.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Its local days, and what each takes.</summary>
    [JsonPropertyName("breakdowns")]
    public IReadOnlyList<HourlyAbsenceDay> Days { get => field ?? []; init; } = [];

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(AttributesConverter<HourlyAbsenceType>))]
    internal HourlyAbsenceType? AbsenceType { get; init; }

    /// <summary>The other name that Personio's schemas have for the type.</summary>
    [JsonInclude]
    [JsonConverter(typeof(AttributesConverter<HourlyAbsenceType>))]
    internal HourlyAbsenceType? AbsenceTypeId { get; init; }

    /// <summary>The id alone: an absence is personal data, and texts end up in logs.</summary>
    public override string ToString() => $"HourlyAbsence {Id}";
}

/// <summary>The type of an absence that is counted in hours.</summary>
public sealed record HourlyAbsenceType
{
    /// <summary>Personio's id for it in v2, a UUID.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Name in the account's language.</summary>
    public string? Name { get; init; }

    /// <summary>Its number among the types of v1.</summary>
    public string? TimeOffTypeId { get; init; }
}

/// <summary>What a day of an absence takes of the working time.</summary>
public sealed record HourlyAbsenceDay
{
    /// <summary>The local day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How much.</summary>
    [JsonPropertyName("effective_duration")]
    [JsonConverter(typeof(MinutesConverter))]
    public TimeSpan? Duration { get; init; }
}
