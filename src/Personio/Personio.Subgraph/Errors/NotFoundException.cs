using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Errors;

/// <summary>There is no object of the id that a mutation is about.</summary>
/// <param name="noun">What there is none of, without an article.</param>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "The message is always the same but for the noun.")]
public sealed class NotFoundException(string noun)
    : Exception($"There is no {noun} of this id, or the credential may not see it.");
