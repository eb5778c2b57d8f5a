namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>Waits for what another thread or the other end of a connection brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    public static async Task BecomesAsync(Func<bool> condition, string what)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        while (!condition())
        {
            limit.IsCancellationRequested.ShouldBeFalse($"In {TimeLimit.TotalSeconds} seconds it did not come to this: {what}.");
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
