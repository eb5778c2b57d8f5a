using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Errors;

/// <summary>Values of an input cannot be used: all of them at once, so that nobody has to find them one after the other.</summary>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without errors it would say nothing.")]
public sealed class ValidationException(params IReadOnlyList<ValidationError> errors) : Exception("Values of the input cannot be used.")
{
    /// <summary>One for each value; at least one.</summary>
    public IReadOnlyList<ValidationError> Errors { get; } = errors;
}
