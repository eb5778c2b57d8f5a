namespace Personio.Subgraph.Uploads;

/// <summary>
/// Where a file can be sent, once. Whoever has the address may send it: nobody asks for credentials there. It answers JSON, with the document's or the file's `id` and with
/// `errors` as mutations have them. A file that did not get through may be sent again until the address expires; one that did is not taken twice, and to send anything again tells
/// what became of it.
/// </summary>
/// <param name="Url">The address: relative to this server's own, unless its settings say under which address browsers reach it. Treat it as a secret.</param>
/// <param name="Method">The HTTP method to send it with: `PUT`.</param>
/// <param name="Headers">Headers that the request must have. The body is the file itself, no form.</param>
/// <param name="ExpiresAt">Until when it can be sent.</param>
public sealed record OneTimeUpload(string Url, string Method, IReadOnlyList<UploadHeader> Headers, DateTimeOffset ExpiresAt)
{
    /// <summary>Without the address, which is a secret.</summary>
    public override string ToString() => nameof(OneTimeUpload);
}

/// <summary>A header of the request that sends a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record UploadHeader(string Name, string Value);
