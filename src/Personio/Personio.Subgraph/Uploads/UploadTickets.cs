using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Personio.Client.Recruiting;
using Personio.Client.Security;
using Personio.Subgraph.Access;
using Personio.Subgraph.Applications;
using Personio.Subgraph.Documents;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Uploads;

/// <summary>Gives out addresses that take one file each, for the connection of the scope.</summary>
public sealed class UploadTickets
{
    // What proxies let pass of an address; servers as a rule take 8 KB.
    private const int MaxTicketLength = 6_000;
    private const int NonceBytes = 16;
    private const string SealedAs = "upload ticket";

    private readonly ConnectionSeal _seal;
    private readonly OperationContext _operation;
    private readonly UploadSettings _settings;
    private readonly TimeProvider _time;

    internal UploadTickets(ConnectionSeal seal, OperationContext operation, UploadSettings settings, TimeProvider time) =>
        (_seal, _operation, _settings, _time) = (seal, operation, settings, time);

    /// <summary>An address for the file of a document.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public OneTimeUpload Issue(RequestDocumentUploadInput input)
    {
        DocumentInputRules.Check(input);
        return Issue(input.File, new DocumentToUpload(input.EmployeeId, input.CategoryId, DocumentInputRules.TitleOf(input), input.Date, input.Comment));
    }

    /// <summary>An address for a file of an application.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public OneTimeUpload Issue(RequestApplicationDocumentUploadInput input)
    {
        var mistakes = new InputMistakes();
        UploadFileRules.Check(mistakes, input.File, RecruitingClient.MaxUploadBytes, RecruitingClient.CheckFile);
        mistakes.ThrowIfAny();
        return Issue(input.File, document: null);
    }

    /// <summary>Splits what an address holds; false where it cannot be one of ours.</summary>
    /// <param name="text">What stands behind the path.</param>
    /// <param name="connection">Whose ticket it says to be.</param>
    /// <param name="box">The sealed ticket.</param>
    internal static bool TrySplit(string text, [NotNullWhen(true)] out string? connection, [NotNullWhen(true)] out byte[]? box)
    {
        (connection, box) = (null, null);
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || !Base64Url.IsValid(text.AsSpan(dot + 1)))
        {
            return false;
        }

        (connection, box) = (text[..dot], Base64Url.DecodeFromChars(text.AsSpan(dot + 1)));
        return true;
    }

    /// <summary>Opens a ticket that was sealed for this connection; null for anything else.</summary>
    internal static UploadTicket? Open(ConnectionSeal seal, byte[] box) =>
        seal.Open(box, SealedAs) is { } plain ? JsonSerializer.Deserialize(plain, UploadJson.Short.UploadTicket) : null;

    private OneTimeUpload Issue(UploadFileInput file, DocumentToUpload? document)
    {
        var life = _time.GetUtcNow() + _settings.Life;
        var ticket = new UploadTicket
        {
            Nonce = RandomNumberGenerator.GetHexString(2 * NonceBytes),

            // Nothing that a caller is given outlives what they showed for it.
            Expires = Caller.ExpiryOf(_operation.User) is { } end && end < life ? end : life,
            Caller = Caller.NameOf(_operation.User),
            File = file,
            Document = document,
        };
        var box = _seal.Seal(JsonSerializer.SerializeToUtf8Bytes(ticket, UploadJson.Short.UploadTicket), SealedAs);
        var text = $"{_seal.Connection}.{Base64Url.EncodeToString(box)}";
        return text.Length <= MaxTicketLength
            ? new OneTimeUpload(AddressOf(text), HttpMethods.Put, HeadersOf(file), ticket.Expires)
            : throw new ValidationException(new ValidationError(
                "Must be shorter: it travels within an address.", document is null ? "file.name" : "comment", WriteErrorCodes.TooLong));
    }

    private string AddressOf(string ticket) => $"{_settings.Server?.AbsoluteUri.TrimEnd('/')}{UploadEndpoint.Path}{ticket}";

    private static IReadOnlyList<UploadHeader> HeadersOf(UploadFileInput file) =>
        file.ContentType is { } type ? [new UploadHeader(HeaderNames.ContentType, type)] : [];
}
