using System.Text.Json;

namespace Personio.Client.Errors;

/// <summary>
/// Reads every error shape Personio is known to send: the eight of v1 ("Personio v1: envelopes"), v2's problem+json, the OAuth shape
/// of the token endpoint. Whatever is not JSON (HTML of a proxy, an empty body) yields <see cref="PersonioErrorBody.Empty"/>.
/// </summary>
internal static class PersonioErrorBodyParser
{
    private const int MaxBytes = 256 * 1024;
    private const int MaxTextLength = 2_000;
    private const int MaxFields = 100;
    private const string UnknownEndpointAnchor = "#apinot_found";

    public static PersonioErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Length is 0 or > MaxBytes)
        {
            return PersonioErrorBody.Empty;
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return PersonioErrorBody.Empty;
        }
    }

    private static PersonioErrorBody Read(JsonElement root)
    {
        // Custom reports wrap their one error object in an array.
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.GetArrayLength() == 0 ? PersonioErrorBody.Empty : Read(root[0]);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return PersonioErrorBody.Empty;
        }

        var fields = new List<PersonioFieldError>();
        string? message = null;
        string? oauthError = null;
        var unknownEndpoint = false;

        if (root.TryGetProperty("error", out var error))
        {
            if (error.ValueKind == JsonValueKind.String)
            {
                oauthError = Text(error);
                message = Member(root, "error_description");
            }
            else if (error.ValueKind == JsonValueKind.Object)
            {
                message = ReadV1Error(error, fields);
            }
        }

        if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in errors.EnumerateArray().Take(MaxFields))
            {
                if (entry.ValueKind == JsonValueKind.Object)
                {
                    message ??= Member(entry, "detail") ?? Member(entry, "details") ?? Member(entry, "title");
                    unknownEndpoint |= Member(entry, "type")?.EndsWith(UnknownEndpointAnchor, StringComparison.Ordinal) == true;
                    ReadEntryFields(entry, fields);
                }
            }
        }

        return new PersonioErrorBody
        {
            Message = message ?? Member(root, "message"),
            TraceId = TraceId(Member(root, "personio_trace_id") ?? Member(root, "trace_id")),
            OAuthError = oauthError,
            FieldErrors = fields.ToArray(),
            IsUnknownEndpoint = unknownEndpoint,
        };
    }

    /// <summary>The <c>error</c> object of v1: a message with optional details, or nothing but fields (projects).</summary>
    private static string? ReadV1Error(JsonElement error, List<PersonioFieldError> fields)
    {
        var message = Member(error, "message") ?? Member(error, "reason");
        var isEnvelope = message is not null || error.TryGetProperty("code", out _);
        if (!isEnvelope)
        {
            ReadFieldMap(error, fields);
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)["error_data", "errors"])
        {
            if (error.TryGetProperty(name, out var map))
            {
                ReadFieldMap(map, fields);
            }
        }

        if (error.TryGetProperty("detailed_message", out var rows) && rows.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var row in rows.EnumerateArray().Take(MaxFields))
            {
                AddField(fields, $"[{index++}]", row.ValueKind == JsonValueKind.Object ? Messages(row, "error_msg", "message") : Texts(row));
            }
        }

        return message;
    }

    private static void ReadFieldMap(JsonElement map, List<PersonioFieldError> fields)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in map.EnumerateObject().Take(MaxFields))
        {
            AddField(fields, field.Name, Texts(field.Value));
        }
    }

    /// <summary>The fields of one entry of <c>errors</c>: recruiting names one directly, reports list them in <c>_meta</c>.</summary>
    private static void ReadEntryFields(JsonElement entry, List<PersonioFieldError> fields)
    {
        if (Member(entry, "field") is { } name)
        {
            var reasons = new List<string>();
            if (entry.TryGetProperty("errors", out var inner) && inner.ValueKind == JsonValueKind.Array)
            {
                foreach (var reason in inner.EnumerateArray().Take(MaxFields))
                {
                    reasons.AddRange(reason.ValueKind == JsonValueKind.Object ? Messages(reason, "reason", "message") : Texts(reason));
                }
            }

            AddField(fields, name, reasons);
        }

        if (entry.TryGetProperty("_meta", out var meta) && meta.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in meta.EnumerateArray().Take(MaxFields))
            {
                if (item.ValueKind == JsonValueKind.Object && Member(item, "field") is { } field)
                {
                    AddField(fields, field, Messages(item, "description", "message"));
                }
            }
        }
    }

    private static void AddField(List<PersonioFieldError> fields, string name, IReadOnlyList<string> messages)
    {
        if (fields.Count < MaxFields)
        {
            fields.Add(new PersonioFieldError(Shorten(name), messages));
        }
    }

    private static List<string> Messages(JsonElement element, string name, string alternative) =>
        (Member(element, name) ?? Member(element, alternative)) is { } text ? [text] : [];

    private static List<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Take(MaxFields).Select(Text).OfType<string>()],
        _ => Text(value) is { } text ? [text] : [],
    };

    private static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => Shorten(text),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string Shorten(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];

    /// <summary>Trace ids are logged, so only what looks like one gets through.</summary>
    private static string? TraceId(string? value) =>
        value is { Length: <= 128 } && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.') ? value : null;
}
