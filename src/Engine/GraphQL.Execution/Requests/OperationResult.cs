using System.Buffers;

namespace GraphQL.Execution;

/// <summary>What became of a request; tells a transport which status to answer with.</summary>
public enum OperationOutcome
{
    /// <summary>The operation ran; errors of single fields may stand beside its data.</summary>
    Executed,

    /// <summary>The document could not be parsed.</summary>
    ParseFailed,

    /// <summary>The document is invalid, or beyond a limit.</summary>
    ValidationFailed,

    /// <summary>The operation could not be determined, or its variables could not be coerced.</summary>
    RequestFailed,

    /// <summary>The operation's kind is not allowed here.</summary>
    OperationNotAllowed,
}

/// <summary>A complete response. Every error and null is settled; writing it cannot fail.</summary>
public abstract class OperationResult
{
    private protected OperationResult(OperationOutcome outcome, IReadOnlyList<GraphQLError> errors)
    {
        Outcome = outcome;
        Errors = errors;
    }

    public OperationOutcome Outcome { get; }

    /// <summary>The errors in the order of the response; empty where there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Top-level <c>extensions</c>; null where there are none. Values are strings, Booleans, numbers or JSON elements.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>Writes <c>errors</c>, <c>data</c> and <c>extensions</c>, in this order, as one JSON object in UTF-8.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);
}
