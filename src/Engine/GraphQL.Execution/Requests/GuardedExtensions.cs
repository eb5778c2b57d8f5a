using System.Diagnostics;

namespace GraphQL.Execution;

/// <summary>Calls what others have added to the engine. It must not throw; where it does, the request goes on without it.</summary>
internal sealed class GuardedExtensions(Action<ExtensionFailure>? onFailure)
{
    /// <summary>Calls an extension.</summary>
    /// <returns>Its answer; null where it threw, which is told.</returns>
    public TResult? Call<T, TResult>(string extension, T argument, Func<T, TResult?> call) where TResult : class
    {
        try
        {
            return call(argument);
        }
#pragma warning disable CA1031 // Whatever an extension throws, the error that it was asked about must reach the client.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Tell(new ExtensionFailure(extension, exception));
            return null;
        }
    }

    private void Tell(ExtensionFailure failure)
    {
        try
        {
            onFailure?.Invoke(failure);
        }
#pragma warning disable CA1031 // Nobody is left to tell but who traces the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Trace.TraceError($"{nameof(ExecutorOptions)}.{nameof(ExecutorOptions.OnExtensionFailure)} threw {exception.GetType()}.");
        }
    }
}
