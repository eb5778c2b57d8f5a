namespace GraphQL.Schema;

/// <summary>The errors of one schema, in the order found.</summary>
internal sealed class SchemaErrors
{
    private readonly List<string> _errors = [];

    /// <summary>Adds an error about an element.</summary>
    /// <param name="coordinate">The element's schema coordinate, or <c>schema</c>.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="suggestion">What may have been meant, as a sentence; null where nothing is known.</param>
    internal void Add(string coordinate, string message, string? suggestion = null) =>
        _errors.Add(suggestion is null ? $"{coordinate}: {message}" : $"{coordinate}: {message} {suggestion}");

    /// <summary>Ends the build where an error was found.</summary>
    /// <exception cref="SchemaException">There is an error.</exception>
    internal void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException([.. _errors]);
        }
    }
}
