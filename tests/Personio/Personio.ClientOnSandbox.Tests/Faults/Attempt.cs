namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>An operation that may fail.</summary>
internal static class Attempt
{
    public static async Task<(string? Result, Exception? Error)> RunAsync(Func<Task<string>> operation)
    {
        try
        {
            return (await operation(), null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
    }
}
