using GraphQL.Execution;

namespace GraphQL.AspNetCore.Responses;

/// <summary>How many bytes the results of a stream may have: each event of a subscription as many as a response, all parts of a response together no more.</summary>
/// <param name="limit">The most bytes of a response.</param>
/// <param name="setting">What the limit is set by; null where it is that of all responses.</param>
internal sealed class ResultBudget(ResponseStream stream, long limit, string? setting = null)
{
    private long _spent;

    /// <summary>Writes a result, or what stands in its place where it is too large.</summary>
    /// <param name="write">Writes a result, framed as the transport wants it, into a buffer of that many bytes.</param>
    /// <returns>What was written, and whether another result may follow it.</returns>
    public (SegmentedBuffer Body, bool IsLast) Write(OperationResult result, Func<OperationResult, long, SegmentedBuffer> write)
    {
        var body = write(result, limit - _spent);
        if (body.IsOverfull)
        {
            body.Dispose();
            result = result.InPlaceOfTooLarge(limit, setting);
            body = write(result, long.MaxValue);
        }

        if (stream.IsIncremental)
        {
            _spent += body.Length;
        }

        return (body, stream.IsIncremental && !result.HasNext);
    }
}
