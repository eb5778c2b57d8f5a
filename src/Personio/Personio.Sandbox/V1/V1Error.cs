using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1;

/// <summary>The error bodies of v1 (Personio v1: envelopes, E1 and E2).</summary>
internal static class V1Error
{
    public const string NotAuthorized = "Provided authorization is not valid";

    /// <summary><c>{"success":false,"error":{"code":…,"message":"…"}}</c>. The code is often the status, but not always.</summary>
    public static Task WriteAsync(HttpContext context, int status, int code, string message)
        => WriteAsync(context, status, code, message, null);

    /// <summary>The same under the media type that the errors of absence-periods are declared with.</summary>
    public static Task WriteProblemAsync(HttpContext context, int status, int code, string message)
        => WriteAsync(context, status, code, message, null, JsonAnswer.Problem);

    /// <summary>422 with messages by field in <c>error_data</c>; absences have the code 0.</summary>
    public static Task WriteInvalidAsync(HttpContext context, IReadOnlyDictionary<string, List<string>> fields, int code = 422)
        => WriteAsync(context, StatusCodes.Status422UnprocessableEntity, code, "The given data failed to pass validation.", fields);

    /// <summary>The same as documents answer it: other words, and the code 0.</summary>
    public static Task WriteUnprocessableAsync(HttpContext context, IReadOnlyDictionary<string, List<string>> fields)
        => WriteAsync(context, StatusCodes.Status422UnprocessableEntity, 0, "The given data was invalid.", fields);

    private static Task WriteAsync(
        HttpContext context,
        int status,
        int code,
        string message,
        IReadOnlyDictionary<string, List<string>>? fields,
        string mediaType = JsonAnswer.Json)
        => JsonAnswer.WriteAsync(context, status, mediaType, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", false);
            json.WriteStartObject("error");
            json.WriteNumber("code", code);
            json.WriteString("message", message);
            if (fields is not null)
            {
                json.WriteStartObject("error_data");
                foreach (var (field, messages) in fields)
                {
                    json.WriteStartArray(field);
                    foreach (var text in messages)
                    {
                        json.WriteStringValue(text);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
}
