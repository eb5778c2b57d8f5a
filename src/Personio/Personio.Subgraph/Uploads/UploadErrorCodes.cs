namespace Personio.Subgraph.Uploads;

/// <summary>Stable codes of what addresses for files answer, beside those of mutations and of Personio's faults.</summary>
internal static class UploadErrorCodes
{
    /// <summary>The address was not given out by this server, or was changed, or for credentials that the server has no more.</summary>
    public const string Unknown = "UPLOAD_UNKNOWN";

    /// <summary>The time of the address is over, and no file came.</summary>
    public const string Expired = "UPLOAD_EXPIRED";

    /// <summary>The file was uploaded already.</summary>
    public const string Used = "UPLOAD_USED";

    /// <summary>The file did not get through, and nothing of it was kept.</summary>
    public const string Interrupted = "UPLOAD_INTERRUPTED";
}
