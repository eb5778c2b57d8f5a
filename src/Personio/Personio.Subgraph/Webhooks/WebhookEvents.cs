using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Personio.Client.Webhooks;
using Personio.Subgraph.Watching;

namespace Personio.Subgraph.Webhooks;

/// <summary>What Personio's events mean here.</summary>
internal static class WebhookEvents
{
    /// <summary>What every webhook of this program is told of unless somebody chooses: all that there is.</summary>
    public static IReadOnlyList<WebhookEventName> All { get; } =
    [
        WebhookEventName.PersonCreated, WebhookEventName.PersonUpdated, WebhookEventName.PersonDeleted,
        WebhookEventName.EmploymentCreated, WebhookEventName.EmploymentUpdated, WebhookEventName.EmploymentCostCentersUpdated,
        WebhookEventName.EmploymentDeleted, WebhookEventName.EmploymentStarted, WebhookEventName.EmploymentTerminated,
        WebhookEventName.AbsenceCreated, WebhookEventName.AbsenceStatusUpdated, WebhookEventName.AbsenceTimeRangeUpdated, WebhookEventName.AbsenceDeleted,
        WebhookEventName.AttendanceCreated, WebhookEventName.AttendanceUpdated, WebhookEventName.AttendanceDeleted,
        WebhookEventName.DocumentCreated, WebhookEventName.DocumentUpdated, WebhookEventName.DocumentDeleted, WebhookEventName.DocumentSigned,
    ];

    /// <summary>The kind of object that an event is about; null for a ping, and for what nobody here knows.</summary>
    public static ChangeKind? KindOf(WebhookEventName name) => name.Word.Split('.')[0] switch
    {
        "person" or "employment" => ChangeKind.Employee,
        "absence-period" => ChangeKind.Absence,
        "attendance-period" => ChangeKind.Attendance,
        "document" => ChangeKind.Document,
        _ => null,
    };

    /// <summary>The change that an event tells of; null where Personio does not say of which object.</summary>
    public static Change? ChangeOf(ChangeKind kind, WebhookNotification told) => IdOf(kind, told) is { } id
        ? new Change(kind, id, TypeOf(told.EventName), told.OccurredAt, told.PersonId)
        : null;

    /// <summary>
    /// The same for the same event, whether it was delivered or is read from the webhook's history, where it is not written in the same way.
    /// Personio gives events no id of their own.
    /// </summary>
    public static string KeyOf(WebhookEventName name, DateTimeOffset occurredAt, JsonElement payload)
    {
        IEnumerable<JsonProperty> members = payload.ValueKind == JsonValueKind.Object ? payload.EnumerateObject() : [];
        var ids = members.Select(member => $"{member.Name.Replace('-', '_')}={TextOf(member.Value)}").Order(StringComparer.Ordinal);
        var text = $"{name.Word}\n{occurredAt.UtcTicks}\n{string.Join('\n', ids)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string? IdOf(ChangeKind kind, WebhookNotification told) => kind switch
    {
        ChangeKind.Employee => told.PersonId,
        ChangeKind.Absence => told.AbsencePeriodId,
        ChangeKind.Attendance => told.AttendancePeriodId,
        _ => told.DocumentId,
    };

    private static ChangeType TypeOf(WebhookEventName name) => name.Word switch
    {
        "person.created" or "absence-period.created" or "attendance-period.created" or "document.created" => ChangeType.Created,
        "person.deleted" or "absence-period.deleted" or "attendance-period.deleted" or "document.deleted" => ChangeType.Deleted,
        _ => ChangeType.Updated,
    };

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => TextOf(id),
        _ => value.GetRawText(),
    };
}
