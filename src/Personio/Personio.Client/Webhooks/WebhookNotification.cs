using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Personio.Client.Webhooks;

/// <summary>
/// What a webhook was told. It holds ids and no data: read the object for what became of it. Events come more than once, late, and out of
/// their order, so compare <see cref="DeduplicationKey"/>, and trust the object's own time of change rather than the order.
/// </summary>
public sealed record WebhookNotification
{
    /// <summary>The company's id.</summary>
    public required string CompanyId { get; init; }

    /// <summary>What happened; an event that this client does not know is kept as it came.</summary>
    public required WebhookEventName EventName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The payload as it came.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>Whatever else was sent; null when nothing was.</summary>
    public JsonElement? Meta { get; init; }

    /// <summary>
    /// The same for the same event, however often it is delivered: Personio sends no id of its own. Made of all that was sent besides
    /// <see cref="Meta"/>.
    /// </summary>
    public required string DeduplicationKey { get; init; }

    /// <summary>The person it is about, or whose employment or document it is; null when Personio does not say.</summary>
    public string? PersonId => IdOf("person");

    /// <summary>The employment it is about.</summary>
    public string? EmploymentId => IdOf("employment");

    /// <summary>The absence it is about.</summary>
    public string? AbsencePeriodId => IdOf("absence_period");

    /// <summary>The attendance it is about.</summary>
    public string? AttendancePeriodId => IdOf("attendance_period");

    /// <summary>The document it is about.</summary>
    public string? DocumentId => IdOf("document");

    /// <summary>
    /// The id of an object in the payload. Keys are sent with underscores and documented with hyphens: either spelling finds both.
    /// </summary>
    public string? IdOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Payload.TryGetProperty(key.Replace('-', '_'), out var found) && !Payload.TryGetProperty(key.Replace('_', '-'), out found))
        {
            return null;
        }

        if (found.ValueKind == JsonValueKind.Object && !found.TryGetProperty("id", out found))
        {
            return null;
        }

        return found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => found.GetRawText(),
            _ => null,
        };
    }

    /// <summary>The event alone: ids of people end up in no log.</summary>
    public override string ToString() => $"{nameof(WebhookNotification)} {EventName.Word}";

    internal static string KeyOf(string company, string eventName, string occurredAt, JsonElement payload)
    {
        var text = string.Join('\n', company, eventName, occurredAt, payload.GetRawText());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
