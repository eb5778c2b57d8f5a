using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.Webhooks;

/// <summary>Writes the bodies of the webhook endpoints.</summary>
internal static class WebhookWriter
{
    public static byte[] Write(NewWebhook webhook) => JsonBody.Write(json =>
    {
        json.WriteString("url"u8, Address(webhook.Url));
        json.WriteString("description"u8, webhook.Description);
        WriteEvents(json, webhook.EnabledEvents);
        if (webhook.Status is { } status)
        {
            json.WriteString("status"u8, status.Word);
        }

        WriteCredential(json, webhook.Credential);
    });

    public static byte[] Write(WebhookChange change) => JsonBody.Write(json =>
    {
        if (change.Url.IsSet)
        {
            json.WriteString("url"u8, Address(change.Url.Value));
        }

        json.WriteRequiredText("description", change.Description);
        if (change.EnabledEvents.IsSet)
        {
            WriteEvents(json, change.EnabledEvents.Value);
        }

        json.WriteWord("status", change.Status);
        if (change.Credential.IsSet)
        {
            WriteCredential(json, change.Credential.Value);
        }
    });

    public static byte[] WriteTest(WebhookEventName eventName, JsonElement payload) => JsonBody.Write(json =>
    {
        json.WriteString("event_name"u8, eventName.Word);
        json.WritePropertyName("payload"u8);
        payload.WriteTo(json);
    });

    /// <summary>The bounds are members with a dot in their names, as the documentation spells them.</summary>
    public static byte[] Write(WebhookDeliveryFilter filter) => JsonBody.Write(json =>
    {
        WriteInstant(json, "occurred_at.gte", filter.Since);
        WriteInstant(json, "occurred_at.lte", filter.Until);
        if (filter.EventName is { } eventName)
        {
            json.WriteString("event_name"u8, eventName.Word);
        }

        if (filter.IsDelivered is { } delivered)
        {
            json.WriteBoolean("is_delivered"u8, delivered);
        }
    });

    /// <summary>Plain HTTP is left to Personio to refuse, so that a simulator on the own machine can be used without certificates.</summary>
    private static string Address(Uri? url) =>
        url is { IsAbsoluteUri: true, UserInfo.Length: 0 } && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url.AbsoluteUri
            : throw new ArgumentException("The address of a webhook begins with https and holds no credentials.", nameof(url));

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyCollection<WebhookEventName> events)
    {
        json.WriteStartArray("enabled_events"u8);
        foreach (var name in events)
        {
            json.WriteStringValue(name.Word);
        }

        json.WriteEndArray();
    }

    private static void WriteCredential(Utf8JsonWriter json, WebhookCredential credential)
    {
        json.WriteString("auth_type"u8, credential.Kind.Word);
        if (credential.SecretToken is { } token)
        {
            json.WriteString("token"u8, token);
        }

        if (credential.SecretHeaders.Count == 0)
        {
            return;
        }

        json.WriteStartArray("custom_headers"u8);
        foreach (var (name, value) in credential.SecretHeaders)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("value"u8, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } instant)
        {
            json.WriteString(name, PersonioTime.FormatInstant(instant));
        }
    }
}
