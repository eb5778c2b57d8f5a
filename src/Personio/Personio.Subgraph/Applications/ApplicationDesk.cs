using System.Text.Json.Serialization;
using Personio.Client.Errors;
using Personio.Client.Recruiting;
using Personio.Subgraph.Documents;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Applications;

/// <summary>Enters applications and uploads their files, through the recruiting API.</summary>
public sealed class ApplicationDesk(RecruitingClient client, ApplicationRegister register, RemoteFiles remote, IdempotentWrites writes, TimeProvider time)
{
    private const string AlreadyThere = "errors.applicant-already-exists";

    // Nowhere on Earth is it later.
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    private static readonly IdempotentWrite<CreateApplicationInput, string> Creation =
        new("createApplication", ApplicationJson.Default.CreateApplicationInput, ApplicationJson.Default.String);

    private static readonly IdempotentWrite<ApplicationFileMark, UploadedApplicationFile> Upload =
        new("uploadApplicationDocument", ApplicationJson.Default.ApplicationFileMark, ApplicationJson.Default.UploadedApplicationFile);

    /// <summary>Enters an application and looks for it: Personio tells no id.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    /// <exception cref="ConflictException">The candidate has applied for this job before.</exception>
    public async Task<CreateApplicationPayload> CreateAsync(CreateApplicationInput input, CancellationToken cancellationToken)
    {
        var application = ApplicationInputRules.Check(input, DateOnly.FromDateTime(time.GetUtcNow().Add(EarliestZone).UtcDateTime));
        await writes.RunAsync(Creation, input.IdempotencyKey, input, stop => WriteAsync(application, stop), cancellationToken);
        return new CreateApplicationPayload(await register.FindAsync(application.Email, application.JobPositionId, cancellationToken));
    }

    /// <summary>Uploads a file for an application that is entered afterwards.</summary>
    /// <exception cref="ValidationException">Values cannot be used, or the file cannot be had.</exception>
    public async Task<UploadedApplicationFile> UploadAsync(UploadApplicationDocumentInput input, CancellationToken cancellationToken)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
        await using var source = await DocumentSource.OpenAsync(input.Source, remote, cancellationToken);
        return input.IdempotencyKey is { } key
            ? await writes.RunAsync(Upload, key, await ApplicationFileMark.OfAsync(source, cancellationToken), stop => SendAsync(source, stop), cancellationToken)
            : await SendAsync(source, cancellationToken);
    }

    // The receipt is the job: there is nothing else to keep that is not personal data.
    private async Task<string> WriteAsync(NewApplication application, CancellationToken cancellationToken)
    {
        try
        {
            await client.CreateApplicationAsync(application, cancellationToken);
            return application.JobPositionId;
        }
        catch (ArgumentException refusal)
        {
            // The names of files and unusual addresses are what the client knows more about.
            var field = refusal.ParamName is "files" or "email" ? refusal.ParamName : null;
            throw new ValidationException(new ValidationError(DocumentInputRules.WithoutParameter(refusal), field, WriteErrorCodes.InvalidFormat));
        }
        catch (PersonioInvalidRequestException refusal) when (refusal.FieldErrors.Any(error => error.Messages.Contains(AlreadyThere, StringComparer.Ordinal)))
        {
            var earlier = await register.FindAsync(application.Email, application.JobPositionId, cancellationToken);
            throw new ConflictException(WriteErrorCodes.AlreadyApplied, "Somebody with this e-mail address has applied for this job before.", earlier?.Id);
        }
    }

    // The client checks the file by Personio's rules before it sends any of it.
    private async Task<UploadedApplicationFile> SendAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await client.UploadDocumentAsync(source.File, cancellationToken);
        }
        catch (ArgumentException refusal)
        {
            throw new ValidationException(new ValidationError(DocumentInputRules.WithoutParameter(refusal), "source", WriteErrorCodes.InvalidValue));
        }
    }
}

/// <summary>What is kept about applications and files that were sent under an idempotency key.</summary>
[JsonSerializable(typeof(CreateApplicationInput))]
[JsonSerializable(typeof(ApplicationFileMark))]
[JsonSerializable(typeof(UploadedApplicationFile))]
[JsonSerializable(typeof(string))]
internal sealed partial class ApplicationJson : JsonSerializerContext;
