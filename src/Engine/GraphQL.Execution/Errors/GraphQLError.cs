namespace GraphQL.Execution;

/// <summary>An error of a response (GraphQL September 2025, §7.1.6).</summary>
/// <param name="Message">For the client's developer: what is wrong and what to do.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document; empty where the error is about no part of it.</summary>
    public IReadOnlyList<ErrorLocation> Locations { get; init; } = [];

    /// <summary>Response names and list indexes from the root; null where the error is about no field.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>The stable code, written as <c>extensions.code</c>.</summary>
    public string Code { get; init; } = ErrorCodes.InternalServerError;

    /// <summary>Further extensions, beside the code: strings, Booleans, numbers and lists of strings.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>A position in the document, both from 1.</summary>
public readonly record struct ErrorLocation(int Line, int Column);

/// <summary>Thrown by a resolver to give its field an error of its own choosing; any other exception is masked.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code) : this(new GraphQLError(message) { Code = code })
    {
    }

    public GraphQLError Error { get; } = error;
}

/// <summary>Turns exceptions of a library into errors with that library's codes; the first filter that answers wins.</summary>
public interface IErrorFilter
{
    /// <summary>Translates an exception. It must not throw; where it does, that is told, and the exception is not its business.</summary>
    /// <returns>The error, its path and locations left to the engine; null where the exception is not this filter's business.</returns>
    GraphQLError? OnException(Exception exception);
}
