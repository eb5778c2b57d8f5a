using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Uploads;

/// <summary>A file was not uploaded, and Personio has nothing of it.</summary>
/// <param name="status">The HTTP status that says so.</param>
/// <param name="code">One of <see cref="UploadErrorCodes"/>.</param>
/// <param name="message">Why, and what to do.</param>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without a code it would say nothing.")]
internal sealed class UploadRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The file has not come to its end; it may be sent again.</summary>
    public static UploadRefusedException Interrupted(int status, string reason) =>
        new(status, UploadErrorCodes.Interrupted, $"{reason} Nothing of it was kept: send it once more, to the same address.");
}
