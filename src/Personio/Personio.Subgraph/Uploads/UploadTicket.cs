using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Subgraph.Uploads;

/// <summary>Everything that an address for a file stands for: it is sealed within the address, and nothing of it is kept here.</summary>
internal sealed record UploadTicket
{
    /// <summary>Tells it from all others: what has become of it is kept under this, in all processes.</summary>
    public required string Nonce { get; init; }

    /// <summary>Until when it is good.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Who has asked for it, and was allowed to.</summary>
    public required string Caller { get; init; }

    /// <summary>The file.</summary>
    public required UploadFileInput File { get; init; }

    /// <summary>The document that the file is for; null for a file of an application.</summary>
    public DocumentToUpload? Document { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UploadTicket);
}

/// <summary>A document whose file is still to come.</summary>
internal sealed record DocumentToUpload(string EmployeeId, string CategoryId, string Title, DateOnly? Date, string? Comment)
{
    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(DocumentToUpload);
}

/// <summary>What is kept of an upload: the id of the document or the file.</summary>
internal sealed record UploadReceipt(string Id);

/// <summary>How tickets are written: as short as JSON gets, for they have to fit into an address.</summary>
[JsonSerializable(typeof(UploadTicket))]
[JsonSerializable(typeof(UploadReceipt))]
internal sealed partial class UploadJson : JsonSerializerContext
{
    /// <summary>Leaves letters of all languages as they are. What it writes never stands in a page.</summary>
    public static UploadJson Short { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
