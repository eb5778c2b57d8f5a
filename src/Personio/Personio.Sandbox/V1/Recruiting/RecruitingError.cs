using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary>The error bodies of the recruiting API (Personio v1: envelopes, E8): reasons by field, each field once.</summary>
internal static class RecruitingError
{
    public const string Missing = "errors.attribute-validation.required-attribute";
    public const string WrongType = "errors.attribute-validation.invalid-type";

    public static Task WriteAsync(HttpContext context, int status, string field, string reason)
    {
        var errors = new FieldErrors();
        errors.Add(field, reason);
        return WriteAsync(context, status, errors);
    }

    public static Task WriteAsync(HttpContext context, int status, FieldErrors errors) => JsonAnswer.WriteV1Async(context, status, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("errors");
        foreach (var (field, reasons) in errors.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field);
            json.WriteStartArray("errors");
            foreach (var reason in reasons)
            {
                json.WriteStartObject();
                json.WriteString("reason", reason);
                json.WriteStartObject("context");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
