namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>Events of 16 KiB, made as fast as they are taken, and how many were taken.</summary>
internal sealed class Flood
{
    private static readonly string Event = new('x', 16 * 1024);

    private int _taken;
    private int _open;

    public int Taken => Volatile.Read(ref _taken);

    public int Open => Volatile.Read(ref _open);

    public async IAsyncEnumerable<object?> ReadAsync()
    {
        Interlocked.Increment(ref _open);
        try
        {
            while (true)
            {
                await Task.Yield();
                Interlocked.Increment(ref _taken);
                yield return Event;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
