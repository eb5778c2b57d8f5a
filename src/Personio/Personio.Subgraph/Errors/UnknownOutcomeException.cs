using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Errors;

/// <summary>Nobody knows whether an earlier attempt was carried out.</summary>
/// <param name="message">What is known and what to do.</param>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without a text it would say nothing.")]
public sealed class UnknownOutcomeException(string message) : Exception(message);
