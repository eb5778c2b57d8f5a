using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Hosting;

/// <summary>Logs what the client is not told: an exception of a resolver that no error filter knows.</summary>
internal sealed partial class UnexpectedExceptionLog(ILogger<RequestExecutor> logger)
{
    public void Write(Exception exception, string id) => Log.Failed(logger, id, exception);

    // By type only: what an extension throws may quote the exception it was given, and that may quote anything.
    public void Write(ExtensionFailure failure) => Log.ExtensionFailed(logger, failure.Extension, failure.Exception.GetType().ToString());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A field failed unexpectedly; its error's id is {Id}")]
        public static partial void Failed(ILogger logger, string id, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "{Extension} threw {ExceptionType}, which it must not; the request went on without it")]
        public static partial void ExtensionFailed(ILogger logger, string extension, string exceptionType);
    }
}
