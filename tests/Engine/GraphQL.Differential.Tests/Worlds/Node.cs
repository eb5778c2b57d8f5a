namespace GraphQL.Differential.Tests.Worlds;

/// <summary>An object of the made-up world.</summary>
/// <param name="TypeName">Its object type; <see cref="Unknown"/> and <see cref="Failing"/> make the type resolution fail.</param>
/// <param name="Id">What everything about it follows from.</param>
/// <param name="Depth">How many objects lie above it; lists get shorter with it.</param>
internal sealed record Node(string TypeName, ulong Id, int Depth)
{
    /// <summary>The name of no type.</summary>
    public const string Unknown = "Nowhere";

    /// <summary>In place of a name: asking for it throws.</summary>
    public const string Failing = "!";
}

/// <summary>A value that no leaf type can represent.</summary>
internal sealed class Unfit;

/// <summary>What a resolver does.</summary>
internal abstract record Outcome;

/// <summary>It returns a value.</summary>
internal sealed record Returned(object? Value) : Outcome;

/// <summary>It throws, and its field's error has the code.</summary>
internal sealed record Thrown(string Code) : Outcome
{
    public Exception ToException() => Code == GraphQL.Execution.ErrorCodes.InternalServerError
        ? new InvalidOperationException("A resolver failed on purpose.")
        : new GraphQL.Execution.GraphQLException("A resolver refused on purpose.", Code);
}
