using System.Buffers;
using System.Text.Json;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Webhooks;

/// <summary>What is sent: ids and no data, and no id of the event or of the delivery (Personio v2: webhook delivery).</summary>
internal static class WebhookEnvelope
{
    public static byte[] Write(WebhookEvent happened, string company)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("company_id", company);
            json.WriteString("event_name", happened.Name);
            json.WriteString("occurred_at", V2Format.Instant(happened.OccurredAt));
            json.WritePropertyName("payload");
            json.WriteRawValue(happened.Payload);
            json.WriteStartObject("meta");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string PayloadOf(CompanyChange change, bool hyphenated)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var changed in change.Objects)
            {
                json.WriteReference(hyphenated ? changed.Key.Replace('_', '-') : changed.Key, changed.Id);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
