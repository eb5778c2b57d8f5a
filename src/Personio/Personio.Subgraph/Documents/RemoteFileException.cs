using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Documents;

/// <summary>A file could not be fetched from an address. The message never repeats the address, which may hold a secret.</summary>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without a reason it would say nothing.")]
public sealed class RemoteFileException(string message, bool isAddress = false) : Exception(message)
{
    /// <summary>True where the address itself is refused; false where what is there cannot be used.</summary>
    public bool IsAddress { get; } = isAddress;
}
