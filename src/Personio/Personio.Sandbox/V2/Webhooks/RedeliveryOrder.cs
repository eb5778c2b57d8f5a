using System.Text.Json;
using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary>Which events to send once more.</summary>
internal sealed record RedeliveryOrder(DateTimeOffset? Since, DateTimeOffset? Until, string? EventName, bool? IsDelivered)
{
    /// <summary>The bounds as members with a dot in their name, as the documentation spells them, or as an object.</summary>
    public static RedeliveryOrder Read(V2Body body)
    {
        var since = Instant(body, "gte");
        var until = Instant(body, "lte");
        body.Refuse(since is null && until is null, "occurred_at");
        var delivered = body.Raw("is_delivered");
        body.Refuse(delivered is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }), "is_delivered");
        return new RedeliveryOrder(since, until, body.Text("event_name"), body.Problem is null ? delivered?.GetBoolean() : null);
    }

    /// <summary>The oldest first.</summary>
    public WebhookEvent[] Choose(WebhookHistory history)
    {
        var acknowledged = history.Attempts.Where(attempt => attempt.IsDelivered).Select(attempt => attempt.Event.Id).ToHashSet();
        return
        [
            .. history.Events.Reverse().Where(happened
                => (Since is not { } since || happened.OccurredAt >= since)
                    && (Until is not { } until || happened.OccurredAt <= until)
                    && (EventName is null || happened.Name == EventName)
                    && (IsDelivered is not { } delivered || acknowledged.Contains(happened.Id) == delivered)),
        ];
    }

    private static DateTimeOffset? Instant(V2Body body, string bound)
    {
        var text = body.Text("occurred_at." + bound)
            ?? (body.Raw("occurred_at") is { ValueKind: JsonValueKind.Object } ? body.Object("occurred_at")!.Text(bound) : null);
        if (text is null)
        {
            return null;
        }

        var isTime = V2Format.TryReadInstant(text, out var instant);
        body.Refuse(!isTime, "occurred_at");
        return isTime ? instant : null;
    }
}
