using System.Buffers;
using GraphQL.Execution.Emission;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Incremental;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>
/// A complete response. Every error and null is settled; writing it cannot fail. Disposing of it hands the memory of its rows to the next
/// operation; a result that is left to the collector costs only that.
/// </summary>
public abstract class OperationResult : IDisposable
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

    /// <summary>True where this is a part of a response and further parts follow.</summary>
    public virtual bool HasNext => false;

    /// <summary>How the response may be kept; null where nobody may keep it.</summary>
    public CachePolicy? CachePolicy { get; internal set; }

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

    /// <summary>
    /// What to send in place of this, and last, where the response has more bytes than <see cref="ExecutionLimits.MaxResultBytes"/>.
    /// </summary>
    /// <param name="limit">The limit in bytes.</param>
    /// <param name="setting">What it is set by; null where it is that of all responses.</param>
    public OperationResult InPlaceOfTooLarge(long limit, string? setting = null) => InPlace(new GraphQLError(
        $"The response is larger than {limit} bytes ({setting ?? LimitSetting.Of(nameof(ExecutionLimits.MaxResultBytes))}). "
        + "Ask for smaller pages or fewer fields. What a mutation changed stays changed.")
    {
        Code = ErrorCodes.ResultTooLarge,
    });

    private protected virtual OperationResult InPlace(GraphQLError error) => RefusedResult.Of(OperationOutcome.TooLarge, error);

    /// <summary>Gives back what the result holds. It cannot be written any more.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    internal void AddExtension(string name, object value) => (_extensions ??= new(StringComparer.Ordinal))[name] = value;

    private protected abstract void WriteData(ref ResponseWriter writer, ResponseName name);

    private protected virtual void Release()
    {
    }
}

/// <summary>The response of an operation that ran.</summary>
/// <param name="root">The operation's root object; its columns are complete.</param>
/// <param name="isNull">True where an error has nulled it.</param>
/// <param name="errors">The errors of the response.</param>
/// <param name="later">What is told of the parts that follow; null where this is the whole response.</param>
internal sealed class ExecutedResult(Frame root, bool isNull, IReadOnlyList<GraphQLError> errors, PartContent? later = null)
    : OperationResult(OperationOutcome.Executed, errors)
{
    private Frame? _root = root;

    public override bool HasData => !isNull;

    public override bool HasNext => later is not null;

    private protected override void WriteData(ref ResponseWriter writer, ResponseName name)
    {
        ObjectDisposedException.ThrowIf(_root is null, typeof(OperationResult));
        writer.Name(name);
        if (isNull)
        {
            writer.Null();
        }
        else
        {
            DataEmitter.WriteObject(ref writer, _root, row: 0);
        }

        if (later is not null)
        {
            PartEmitter.Write(ref writer, later);
        }
    }

    // Later parts lead back to the objects of the first: those are left to the collector.
    private protected override void Release()
    {
        if (later is null)
        {
            Interlocked.Exchange(ref _root, null)?.Release();
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
