using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Absences;
using Personio.Client.Json;

namespace Personio.Client.TimeOffs;

/// <summary>A kind of absence the company defined, as API v1 tells it.</summary>
public sealed record TimeOffType
{
    /// <summary>Personio's number for it in v1.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its id in v2 and in the absences that are counted in hours, a UUID; null where Personio does not tell it.</summary>
    [JsonPropertyName("id_v2")]
    public string? IdV2 { get; init; }

    /// <summary>Name in the account's language.</summary>
    public string? Name { get; init; }

    /// <summary>Personio's account-independent kind; null for what fits none.</summary>
    public TimeOffCategory? Category { get; init; }

    /// <summary>What is counted, which alone decides where such absences are: days are time-offs, hours are hourly absences.</summary>
    [JsonConverter(typeof(AbsenceUnitConverter))]
    public AbsenceUnit? Unit { get; init; }

    /// <summary>Whether somebody has to approve.</summary>
    public bool? ApprovalRequired { get; init; }

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>The id alone.</summary>
    public override string ToString() => $"TimeOffType {Id}";
}

/// <summary>A kind of absence that is the same in all accounts; an open list.</summary>
[JsonConverter(typeof(OpenEnumConverter<TimeOffCategory>))]
public readonly record struct TimeOffCategory(string Word) : IOpenEnum<TimeOffCategory>
{
    /// <summary>Paid vacation.</summary>
    public static TimeOffCategory PaidVacation { get; } = new("paid_vacation");

    /// <summary>Unpaid vacation.</summary>
    public static TimeOffCategory UnpaidVacation { get; } = new("unpaid_vacation");

    /// <summary>Sickness of the person.</summary>
    public static TimeOffCategory SickLeave { get; } = new("sick_leave");

    /// <summary>Sickness of their child.</summary>
    public static TimeOffCategory ChildCare { get; } = new("child_care");

    /// <summary>Parental leave and maternity protection.</summary>
    public static TimeOffCategory MaternityParentalLeave { get; } = new("maternity_parental_leave");

    /// <summary>Work elsewhere.</summary>
    public static TimeOffCategory OffsiteWork { get; } = new("offsite_work");

    /// <summary>Strike and lockout, which Personio also announced as <c>strike_lockout</c>.</summary>
    public static TimeOffCategory StrikeAndLockout { get; } = new("strike_and_lockout");

    /// <summary>Public duty, which Personio also announced as <c>public_duties</c>.</summary>
    public static TimeOffCategory PublicDuty { get; } = new("public_duty");

    /// <summary>None of the others.</summary>
    public static TimeOffCategory Other { get; } = new("other");

    /// <inheritdoc />
    public static TimeOffCategory Of(string word) => word.ToLowerInvariant() switch
    {
        "strike_lockout" => StrikeAndLockout,
        "public_duties" => PublicDuty,
        var known => new(known),
    };
}

/// <summary>The unit in either generation's spelling.</summary>
internal sealed class AbsenceUnitConverter : JsonConverter<AbsenceUnit?>
{
    public override AbsenceUnit? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AbsenceTypeReader.ToUnit(JsonValues.ReadText(ref reader));

    public override void Write(Utf8JsonWriter writer, AbsenceUnit? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value == AbsenceUnit.Day ? "day" : "hour");
}
