using System.Globalization;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary>The error bodies of the recruiting API (Personio v1: envelopes, E8): reasons by field, each field once, or a failure about no field.</summary>
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

    /// <summary>What the recruiting API says where no field is wrong, such as for 500. Its status is a string.</summary>
    public static Task WriteFailureAsync(HttpContext context, int status, string title, string detail)
        => JsonAnswer.WriteV1Async(context, status, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("id", Guid.NewGuid());
            json.WriteString("status", status.ToString(CultureInfo.InvariantCulture));
            json.WriteString("title", title);
            json.WriteString("detail", detail);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

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
