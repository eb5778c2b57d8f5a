using System.Buffers;
using GraphQL.Execution.Completion;
using GraphQL.Execution.Emission;
using GraphQL.Execution.Frames;

namespace GraphQL.Execution;

/// <summary>A complete response. Every error and null is settled; writing it cannot fail.</summary>
public abstract class OperationResult
{
    private static readonly ResponseName Data = new("data");

    private Dictionary<string, object?>? _extensions;

    private protected OperationResult(OperationOutcome outcome, IReadOnlyList<GraphQLError> errors)
    {
        Outcome = outcome;
        Errors = errors;
    }

    public OperationOutcome Outcome { get; }

    /// <summary>The errors in the order of the response; empty where there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>True where the response has <c>data</c> that is not null.</summary>
    public abstract bool HasData { get; }

    /// <summary>Top-level <c>extensions</c>; null where there are none. Values are strings, Booleans, numbers or JSON elements.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions => _extensions;

    /// <summary>Writes <c>errors</c>, <c>data</c> and <c>extensions</c>, in this order, as one JSON object in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        writer.BeginObject();
        ErrorEmitter.WriteErrors(ref writer, Errors);
        WriteData(ref writer, Data);
        ErrorEmitter.WriteExtensions(ref writer, Extensions);
        writer.EndObject();
        writer.Flush();
    }

    /// <summary>Writes the errors alone, as a JSON array in UTF-8.</summary>
    public void WriteErrorsTo(IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        ErrorEmitter.WriteArray(ref writer, Errors);
        writer.Flush();
    }

    /// <summary>What to send in place of a response with more bytes than <see cref="ExecutionLimits.MaxResultBytes"/>.</summary>
    /// <param name="limit">The limit in bytes.</param>
    public static OperationResult TooLarge(long limit) => RefusedResult.Of(
        OperationOutcome.TooLarge,
        new GraphQLError(
            $"The response is larger than {limit} bytes ({nameof(ExecutionLimits)}.{nameof(ExecutionLimits.MaxResultBytes)}). "
            + "Ask for smaller pages or fewer fields. What a mutation changed stays changed.")
        {
            Code = ErrorCodes.ResultTooLarge,
        });

    internal void AddExtension(string name, object value) => (_extensions ??= new(StringComparer.Ordinal))[name] = value;

    private protected abstract void WriteData(ref ResponseWriter writer, ResponseName name);
}

/// <summary>The response of an operation that ran.</summary>
internal sealed class ExecutedResult(Frame root, NullPropagation nulls, int maxErrors)
    : OperationResult(OperationOutcome.Executed, nulls.Format(maxErrors))
{
    public override bool HasData => !nulls.RootIsNull;

    private protected override void WriteData(ref ResponseWriter writer, ResponseName name)
    {
        writer.Name(name);
        if (nulls.RootIsNull)
        {
            writer.Null();
        }
        else
        {
            DataEmitter.WriteObject(ref writer, root, row: 0);
        }
    }
}

/// <summary>The response of a request whose operation did not run, or not to its end: errors, and no <c>data</c>.</summary>
internal sealed class RefusedResult : OperationResult
{
    private RefusedResult(OperationOutcome outcome, IReadOnlyList<GraphQLError> errors) : base(outcome, errors)
    {
    }

    public override bool HasData => false;

    public static OperationResult Of(OperationOutcome outcome, params IReadOnlyList<GraphQLError> errors) => new RefusedResult(outcome, errors);

    private protected override void WriteData(ref ResponseWriter writer, ResponseName name)
    {
    }
}
