namespace GraphQL.Execution;

/// <summary>An extension of the engine that threw although it must not.</summary>
/// <param name="Extension">The extension's .NET type, or the name of the option that holds it.</param>
/// <param name="Exception">What it threw. Its text may quote what the extension was given: log its type.</param>
public sealed record ExtensionFailure(string Extension, Exception Exception);
