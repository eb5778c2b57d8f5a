namespace GraphQL.AspNetCore.Requests;

/// <summary>A request that is answered without executing anything.</summary>
/// <param name="Allow">The value of the <c>Allow</c> header, where <paramref name="Status"/> is 405.</param>
/// <param name="RetryAfter">After how many seconds the client may try again; null where that would not help.</param>
internal sealed record Refusal(int Status, string Code, string Message, string? Allow = null, int? RetryAfter = null)
{
    /// <summary>The server's own fault; what it was stays in its log.</summary>
    public static Refusal Failed { get; } =
        new(500, Execution.ErrorCodes.InternalServerError, "The server failed; its log has the details under this error's id.");

    /// <summary>A request that is not JSON at all, or not in the way the protocol asks for.</summary>
    public static Refusal BadRequest(string message) => new(400, Execution.ErrorCodes.BadRequest, message);
}
