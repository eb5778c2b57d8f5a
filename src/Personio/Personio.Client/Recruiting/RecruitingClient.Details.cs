using System.Text.Json;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Recruiting;

/// <summary>What is entered: through the recruiting API, which has its own key and knows the company by its number.</summary>
public sealed partial class RecruitingClient
{
    /// <summary>The most bytes of a file that is uploaded for an application: 20 MB ("Personio recruiting: documents").</summary>
    public const int MaxUploadBytes = 20 * 1024 * 1024;

    private const string CreateRoute = "/v1/recruiting/applications";
    private const string UploadRoute = "/v1/recruiting/applications/documents";

    /// <summary>
    /// Enters an application. Personio tells no id: find it by <see cref="ApplicationFilter.CandidateEmail"/>. Not repeated where it may have been made;
    /// entering the same address for the same job again is refused with <c>errors.applicant-already-exists</c>, so after
    /// <see cref="PersonioUnknownOutcomeException"/> it may be tried again.
    /// </summary>
    /// <exception cref="ArgumentException">What Personio would refuse. No call was made.</exception>
    /// <exception cref="PersonioInvalidRequestException">
    /// <see cref="PersonioException.FieldErrors"/> has Personio's reasons by field, such as <c>errors.job-position.not-published</c>.
    /// </exception>
    public async Task CreateApplicationAsync(NewApplication application, CancellationToken cancellationToken = default)
    {
        var request = Enter(CreateRoute) with { JsonBody = NewApplicationWriter.Write(application) };
        using var payload = await transport.SendAsync(request, cancellationToken);
    }

    /// <summary>
    /// Uploads a file that applications can then name. It is streamed, and has a second more than the usual time for each 256 KB.
    /// </summary>
    /// <exception cref="ArgumentException">What Personio would refuse: a file of more than 20 MB or of another type. No call was made.</exception>
    public async Task<UploadedApplicationFile> UploadDocumentAsync(FileUpload file, CancellationToken cancellationToken = default)
    {
        var request = Enter(UploadRoute) with { Content = NewApplicationWriter.Form(file), File = file };
        using var payload = await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return JsonGuard.ReadWritten(payload, payload =>
        {
            var reader = PersonioJson.Reader(payload.Json);
            var answer = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.ApplicationUploadAnswer);
            return Guid.TryParse(answer?.Uuid, out var id)
                ? new UploadedApplicationFile(id, answer.Size, answer.Mimetype, FileNames.Clean(answer.OriginalFilename ?? file.Name), answer.Extension)
                : throw PersonioErrors.BadResponse(payload.Endpoint, "it has no uuid.");
        });
    }

    /// <summary>Refuses a file that <see cref="UploadDocumentAsync"/> would refuse, before there is anything of it.</summary>
    /// <exception cref="ArgumentException">It has more than 20 MB, or is of another type than Personio takes.</exception>
    public static void CheckFile(FileUpload file) => NewApplicationWriter.Rules.Check(file, nameof(file));

    private PersonioRequest Enter(string route) => new()
    {
        Api = PersonioApi.Recruiting,
        Method = HttpMethod.Post,
        Route = route,
        Address = transport.Connection.AddressOf(route),
    };
}

internal sealed record ApplicationUploadAnswer(string? Uuid, long? Size, string? Mimetype, string? OriginalFilename, string? Extension);
