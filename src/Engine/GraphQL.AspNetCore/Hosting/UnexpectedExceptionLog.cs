using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Hosting;

/// <summary>Logs what the client is not told: an exception of a resolver that no error filter knows.</summary>
internal sealed partial class UnexpectedExceptionLog(ILogger<RequestExecutor> logger)
{
    public void Write(Exception exception, string id) => Log.Failed(logger, id, exception);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A field failed unexpectedly; its error's id is {Id}")]
        public static partial void Failed(ILogger logger, string id, Exception exception);
    }
}
