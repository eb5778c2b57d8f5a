using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Errors;

/// <summary>A change contradicts what there is.</summary>
/// <param name="code">One of <see cref="WriteErrorCodes"/>.</param>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="existingId">The object that stands in the way, where it is known.</param>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without a code it would say nothing.")]
public sealed class ConflictException(string code, string message, string? existingId = null) : Exception(message)
{
    public string Code { get; } = code;

    public string? ExistingId { get; } = existingId;
}
