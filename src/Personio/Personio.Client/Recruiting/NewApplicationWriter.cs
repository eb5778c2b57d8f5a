using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Personio.Client.Files;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Recruiting;

/// <summary>Writes the bodies of the recruiting API ("Personio v1: recruiting").</summary>
internal static class NewApplicationWriter
{
    private const string CustomPrefix = "custom_attribute_";

    private static readonly FrozenSet<string> Known =
        FrozenSet.Create(StringComparer.Ordinal, "birthday", "gender", "location", "phone", "available_from", "salary_expectations");

    private static readonly FrozenSet<string> Genders = FrozenSet.Create(StringComparer.Ordinal, "male", "female", "diverse", "undefined");

    /// <summary>Other types than documents of employees: no jpeg and no tiff.</summary>
    internal static readonly FileRules Rules = new(
        RecruitingClient.MaxUploadBytes, "pdf pptx xlsx docx doc xls ppt ods odt 7z gz rar zip bmp gif jpg png tif csv txt rtf mp4 3gp mov avi wmv");

    /// <summary>How to make the form of an upload; checked now, made for each attempt.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse.</exception>
    public static Func<HttpContent> Form(FileUpload file)
    {
        Rules.Check(file, nameof(file));
        return () => MultipartForm.Create().AddFile("file", file);
    }

    /// <summary>The body of a new application.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse.</exception>
    public static byte[] Write(NewApplication application) => JsonBody.Write(json =>
    {
        json.WriteString("first_name"u8, Required(application.FirstName, "first name"));
        json.WriteString("last_name"u8, Required(application.LastName, "last name"));
        json.WriteString("email"u8, Email(application.Email));
        json.WriteNumber("job_position_id"u8, Number(application.JobPositionId));
        if (application.RecruitingChannelId is { } channel)
        {
            json.WriteNumber("recruiting_channel_id"u8, Number(channel));
        }

        json.WriteText("external_posting_id", JsonBody.Given(application.ExternalPostingId));
        json.WriteText("message", JsonBody.Given(application.Message));
        if (application.ApplicationDate is { } day)
        {
            json.WriteString("application_date"u8, PersonioTime.Format(day));
        }

        WritePhase(json, application.Phase);
        WriteTags(json, application.Tags);
        WriteFiles(json, application.Files);
        WriteAttributes(json, application.Attributes);
    });

    private static void WritePhase(Utf8JsonWriter json, ApplicationPhase? phase)
    {
        if (phase is null)
        {
            return;
        }

        json.WriteStartObject("phase"u8);
        json.WriteString("type"u8, phase.CustomId is null ? "system"u8 : "custom"u8);
        if (phase.CustomId is { } id)
        {
            json.WriteNumber("id"u8, id);
        }
        else
        {
            json.WriteString("id"u8, phase.System);
        }

        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tags"u8);
        foreach (var tag in tags)
        {
            json.WriteStringValue(Required(tag, "tag"));
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<ApplicationFile> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        json.WriteStartArray("files"u8);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("uuid"u8, file.Id);
            json.WriteString("original_filename"u8, FileNames.Require(file.FileName, nameof(files)));
            json.WriteString("category"u8, Required(file.Category.Word, "category of a file"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json, IReadOnlyList<ApplicationAttribute> attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attributes"u8);
        foreach (var attribute in attributes)
        {
            Check(attribute);
            json.WriteStartObject();
            json.WriteString("id"u8, attribute.Id);
            json.WriteString("value"u8, attribute.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Check(ApplicationAttribute attribute)
    {
        var isCustom = attribute.Id.StartsWith(CustomPrefix, StringComparison.Ordinal) && PersonioIds.IsNumeric(attribute.Id[CustomPrefix.Length..]);
        if (!isCustom && !Known.Contains(attribute.Id))
        {
            throw new ArgumentException(
                $"Personio knows no such attribute of a candidate: use {string.Join(", ", Known.Order(StringComparer.Ordinal))} or {CustomPrefix} and a number.",
                nameof(attribute));
        }

        if (attribute.Id == "gender" && !Genders.Contains(attribute.Value))
        {
            throw new ArgumentException("The gender of a candidate is male, female, diverse or undefined.", nameof(attribute));
        }

        if (attribute.Id == "birthday" && (attribute.Value.Length != 10 || PersonioTime.ToDate(attribute.Value) is null))
        {
            throw new ArgumentException("The birthday of a candidate is written yyyy-MM-dd.", nameof(attribute));
        }
    }

    private static string Required(string? text, string what) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException($"An application needs a {what} that is not blank.", nameof(text)) : text;

    private static string Email(string? email) =>
        email is not null && email.IndexOf('@') is > 0 and var at && at == email.LastIndexOf('@') && at < email.Length - 1 && !email.Any(char.IsWhiteSpace)
            ? email
            : throw new ArgumentException("An application needs an e-mail address.", nameof(email));

    private static long Number(string id) => long.Parse(PersonioIds.RequireNumeric(id, nameof(id)), CultureInfo.InvariantCulture);
}
